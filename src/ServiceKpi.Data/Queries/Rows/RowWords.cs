using ServiceKpi.Domain.Rows;

namespace ServiceKpi.Data.Queries.Rows;

/// <summary>A word to find in rows: in a column, as a pattern, or in the outlet.</summary>
/// <param name="Pattern">The pattern for LIKE.</param>
/// <param name="OutletIds">The outlets whose code or name has the word.</param>
internal sealed record RowWords(string Pattern, int[] OutletIds)
{
    public static IEnumerable<RowWords> Of(RowQuestion question) => question.Words.Select(word => new RowWords(
        LikePattern.Containing(word),
        [.. question.Outlets.Where(o => RowQuestion.Names(o, word)).Select(o => o.Id)]));
}
