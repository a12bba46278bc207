namespace ServiceKpi.Data.Evidence;

/// <summary>A word to find in rows: in a column or in the outlet.</summary>
/// <param name="Word">The word.</param>
/// <param name="OutletIds">The outlets whose code or name has the word.</param>
internal sealed record RowWords(string Word, int[] OutletIds)
{
    public static IEnumerable<RowWords> Of(RowQuestion question) => question.Words.Select(word => new RowWords(
        word, [.. question.Outlets.Where(o => RowQuestion.Names(o, word)).Select(o => o.Id)]));
}
