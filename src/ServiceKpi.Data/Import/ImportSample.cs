namespace ServiceKpi.Data.Import;

/// <summary>The beginning of a file.</summary>
/// <param name="Kind">What its rows seem to be, by its headings; none when nothing tells.</param>
/// <param name="Headings">The headings, as the file spells them.</param>
/// <param name="Rows">The first rows.</param>
/// <param name="SkippedLines">Lines above the headings that are titles or blank.</param>
public sealed record ImportSample(
    ImportKind? Kind, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, int SkippedLines)
{
    /// <summary>The other sheets of a workbook that nobody hid.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    private static readonly HeadingMap NoMap = new(new Dictionary<string, string>());

    internal static async Task<ImportSample> ReadAsync(
        MeteredStream input, int rows, int longestRecord, string? sheet, CancellationToken cancellationToken)
    {
        Column[][] kinds = [.. Enum.GetValues<ImportKind>().Select(k => KindColumns.Of(k).ToArray())];
        using var records = await TableFile.OpenAsync(
            input,
            new TableForm(
                longestRecord, sheet, fields => Math.Max(kinds.Max(columns => Header.Likeness(fields, columns, NoMap)), LikenessOfOwn(fields))),
            cancellationToken);
        var header = await records.ReadAsync() ?? throw new CsvException(FileFault.Empty);
        string[] headings = [.. header.Fields.Select(f => f.Trim())];
        if (headings.Any(h => h.Contains('\0')))
        {
            throw new CsvException(FileFault.NotText);
        }

        var first = new List<IReadOnlyList<string>>();
        while (first.Count < rows && await records.ReadAsync() is { } record)
        {
            first.Add(record.Fields);
        }

        return new ImportSample(GuessOf(headings), headings, first, records.SkippedLines) { OtherSheets = records.OtherSheets };
    }

    /// <summary>
    /// How much of a header in words of one's own the fields are, always less than one with a known heading: a title line has fewer
    /// fields than the header below it, and a row of data has numbers.
    /// </summary>
    private static double LikenessOfOwn(string[] fields) =>
        fields.Any(f => f.AsSpan().Trim() is [>= '0' and <= '9', ..]) ? 0 : Math.Min(fields.Count(f => !string.IsNullOrWhiteSpace(f)), 100) * 1e-4;

    /// <summary>The kind that lacks nothing and knows most of the headings; of those that lack something, the only one that knows most.</summary>
    private static ImportKind? GuessOf(string[] headings)
    {
        var found = Enum.GetValues<ImportKind>()
            .Select(kind => (Kind: kind, Match: HeadingMatch.Of(headings, kind, new Dictionary<string, string>())))
            .Select(k => (k.Kind, k.Match.IsComplete, Known: k.Match.Columns.Count(c => c is not null)))
            .OrderByDescending(k => k.IsComplete).ThenByDescending(k => k.Known)
            .ToList();
        return found[0].Known > 0 && (found[0].IsComplete, found[0].Known) != (found[1].IsComplete, found[1].Known) ? found[0].Kind : null;
    }
}
