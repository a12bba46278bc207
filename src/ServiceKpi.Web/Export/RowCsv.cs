using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ServiceKpi.Domain.Rows;

namespace ServiceKpi.Web.Export;

/// <summary>
/// Writes rows as RFC 4180: UTF-8 with a byte order mark, commas, CR LF, the same number of fields in every line, the
/// header's too; numbers with a point and days as ISO 8601 in every language.
/// </summary>
internal static class RowCsv
{
    public static async Task WriteAsync(
        Stream stream,
        IReadOnlyList<(string Name, object Value)> header,
        IReadOnlyList<RowColumn> columns,
        IAsyncEnumerable<JudgedRow> rows,
        CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var (name, value) in header)
        {
            await WriteLineAsync(csv, [name, value, .. Empty(columns.Count - 2)]);
        }

        await WriteLineAsync(csv, [.. Empty(columns.Count)]);
        await WriteLineAsync(csv, [.. columns.Select(c => c.Title)]);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await WriteLineAsync(csv, [.. columns.Select(c => c.ValueOf(row))]);
        }

        await csv.FlushAsync();
        await text.FlushAsync(cancellationToken);
    }

    private static IEnumerable<object?> Empty(int count) => Enumerable.Repeat<object?>(null, count);

    private static Task WriteLineAsync(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(TextOf(cell));
        }

        return csv.NextRecordAsync();
    }

    private static string TextOf(object? cell) => cell switch
    {
        null => string.Empty,
        string text => SafeText.ForCsv(text),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => SafeText.ForCsv(cell.ToString()!),
    };
}
