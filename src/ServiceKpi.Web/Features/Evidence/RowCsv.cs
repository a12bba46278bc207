using System.Globalization;
using System.Text;

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>
/// Writes rows as RFC 4180: UTF-8 with a byte order mark, commas, CR LF, the same number of fields in every line, the
/// header's too; numbers with a point and days as ISO 8601 in every language. Texts are made harmless for spreadsheets unless they
/// are wanted as they are.
/// </summary>
internal static class RowCsv
{
    public static async Task WriteAsync(
        Stream stream,
        IReadOnlyList<(string Name, object Value)> header,
        IReadOnlyList<RowColumn> columns,
        IAsyncEnumerable<JudgedRow> rows,
        bool isRaw,
        CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        var csv = new CsvLines(text);
        foreach (var (name, value) in header)
        {
            await WriteAsync([name, value, .. Empty(columns.Count - 2)]);
        }

        await WriteAsync(Empty(columns.Count));
        await WriteAsync(columns.Select(c => c.Title));
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await WriteAsync(columns.Select(c => c.ValueOf(row)));
        }

        await text.FlushAsync(cancellationToken);

        Task WriteAsync(IEnumerable<object?> cells) => csv.WriteAsync([.. cells.Select(c => TextOf(c, isRaw))]);
    }

    private static IEnumerable<object?> Empty(int count) => Enumerable.Repeat<object?>(null, count);

    private static string TextOf(object? cell, bool isRaw) => cell switch
    {
        null => string.Empty,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => isRaw ? cell.ToString()! : SafeText.ForCsv(cell.ToString()!),
    };
}
