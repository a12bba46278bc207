using System.Globalization;

namespace ServiceKpi.Web.Commands;

/// <summary>
/// Shows how far an import has come: on a terminal one line that changes twice a second, else a line every five seconds.
/// </summary>
internal sealed class ImportProgressLine(TextWriter writer) : IProgress<ImportProgress>, IDisposable
{
    private readonly bool isTerminal = !Console.IsErrorRedirected;
    private TimeSpan next = TimeSpan.FromSeconds(1);
    private int width;

    public void Report(ImportProgress value)
    {
        if (value.Elapsed < next)
        {
            return;
        }

        next = value.Elapsed + TimeSpan.FromSeconds(isTerminal ? 0.5 : 5);
        var line = Line(value);
        writer.Write(isTerminal ? "\r" + line.PadRight(width) : line + Environment.NewLine);
        width = line.Length;
    }

    public void Dispose()
    {
        if (isTerminal && width > 0)
        {
            writer.Write("\r" + new string(' ', width) + "\r");
            width = 0;
        }
    }

    private static string Line(ImportProgress value)
    {
        var share = value.TotalBytes is > 0 and var total ? $"{100.0 * value.Bytes / total:0} %, " : "";
        var remaining = value.Remaining is { } rest ? $", {rest:mm\\:ss} remaining" : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{share}{value.Rows:N0} rows, {value.RowsPerSecond:N0} rows/s{remaining}");
    }
}
