using System.Globalization;

namespace ServiceKpi.Data.Import;

/// <summary>
/// Writes rejected records whole, after where and why. Mended, the file can be imported as it is, because the columns in
/// front mean nothing to an import. A record of other length than the header is written with as many fields as that has; what
/// it has more stands in its last one.
/// </summary>
internal sealed class RejectsFile(TextWriter writer, string[] header)
{
    private static readonly string[] Front = ["line", "column", "value", "reason"];

    private readonly CsvLines csv = new(writer, "\n");

    public Task BeginAsync() => csv.WriteAsync([.. Front, .. header.Select(Readable)]);

    public Task AddAsync(RejectedRow reject, string[] fields) => csv.WriteAsync(
    [
        reject.Line.ToString(CultureInfo.InvariantCulture), reject.Column, reject.Value, reject.Reason,
        .. Fitting(fields).Select(Readable),
    ]);

    private IEnumerable<string> Fitting(string[] fields) => fields.Length <= header.Length
        ? fields.Concat(Enumerable.Repeat(string.Empty, header.Length - fields.Length))
        : fields[..(header.Length - 1)].Append(string.Join(',', fields[(header.Length - 1)..]));

    private static string Readable(string field) => field.Replace(CsvEncoding.Undecodable, '\uFFFD');
}
