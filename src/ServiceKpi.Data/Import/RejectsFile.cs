using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ServiceKpi.Data.Import.Csv;

namespace ServiceKpi.Data.Import;

/// <summary>
/// Writes rejected records whole, after where and why. Mended, the file can be imported as it is, because the columns in
/// front mean nothing to an import.
/// </summary>
internal sealed class RejectsFile(TextWriter writer, string[] header) : IAsyncDisposable
{
    private static readonly string[] Front = ["line", "column", "value", "reason"];

    private readonly CsvWriter csv = new(
        writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);

    public async Task BeginAsync() => await WriteAsync([.. Front, .. header]);

    public async Task AddAsync(RejectedRow reject, string[] fields) => await WriteAsync(
        [reject.Line.ToString(CultureInfo.InvariantCulture), reject.Column, reject.Value, reject.Reason, .. fields]);

    public async ValueTask DisposeAsync() => await csv.DisposeAsync();

    private async Task WriteAsync(string[] fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field.Replace(CsvEncoding.Undecodable, '\uFFFD'));
        }

        await csv.NextRecordAsync();
    }
}
