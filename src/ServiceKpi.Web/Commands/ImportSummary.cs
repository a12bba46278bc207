using System.Globalization;
using System.Text.Json;

namespace ServiceKpi.Web.Commands;

/// <summary>Prints what became of a file: the counts as the result, all else beside it.</summary>
internal static class ImportSummary
{
    private const int RejectsShown = 10;

    public static void Write(ImportReport report, bool asJson, TextWriter result, TextWriter remarks)
    {
        result.WriteLine(asJson
            ? JsonSerializer.Serialize(ImportReportBody.Of(report), JsonSerializerOptions.Web)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"read {report.Read}, inserted {report.Inserted}, updated {report.Updated}, "
                + $"unchanged {report.Unchanged}, rejected {report.Rejected}"));
        if (report.Read == 0)
        {
            remarks.WriteLine("The file has a header and no rows.");
        }

        if (report.SkippedLines > 0)
        {
            remarks.WriteLine(Say($"Skipped {report.SkippedLines} lines above the header."));
        }

        if (report.OtherSheets.Count > 0)
        {
            remarks.WriteLine($"Sheets not read: {string.Join(", ", report.OtherSheets)}; --sheet reads another one.");
        }

        foreach (var (column, what) in report.Decided)
        {
            remarks.WriteLine($"{column}: {VisibleText.Of(what.Text)}");
        }

        if (report.TakenForSame > 0)
        {
            remarks.WriteLine(Say(
                $"{report.TakenForSame} answers without id, ticket and customer say what stored ones say and were taken for the same; --append takes them as new."));
        }

        if (report.RepeatedTimes > 0)
        {
            remarks.WriteLine(Say(
                $"{report.RepeatedTimes} rows have a local time that comes twice, because clocks were set back; each was taken for the first."));
        }

        if (report.IgnoredColumns.Count > 0)
        {
            remarks.WriteLine($"Ignored columns: {string.Join(", ", report.IgnoredColumns)}");
        }

        if (report.CreatedOutlets.Count > 0 && report.Stored)
        {
            remarks.WriteLine($"Created outlets: {string.Join(", ", report.CreatedOutlets)}");
        }

        foreach (var reject in report.FirstRejects.Take(RejectsShown))
        {
            remarks.WriteLine($"line {reject.Line}: {reject.Column} '{reject.Value}': {reject.Reason}");
        }

        if (report.FirstRejects.Count > RejectsShown)
        {
            remarks.WriteLine("… more in the rejects file (--rejects FILE)");
        }

        if (!report.Stored)
        {
            remarks.WriteLine($"Nothing was stored: --strict was given and {report.Bad} of {report.Read} rows are bad.");
        }
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// Shows how far an import has come: on a terminal one line that changes twice a second, else a line every five seconds.
/// </summary>
internal sealed class ImportProgressLine(TextWriter writer, bool isTerminal) : IProgress<ImportProgress>, IDisposable
{
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

/// <summary>
/// The rejects file while it is written: under another name until the import is done, so that a file that cannot be
/// imported leaves the rejects of the last one alone.
/// </summary>
/// <param name="writer">Where the rejected rows go.</param>
/// <param name="keep">Gives what was written its name.</param>
/// <param name="leave">Takes away what has no name.</param>
internal sealed class RejectsTarget(StreamWriter writer, Action keep, Action leave) : IAsyncDisposable
{
    /// <summary>Where the rejected rows go.</summary>
    public StreamWriter Writer => writer;

    /// <summary>Opens the file of the name; none for no name.</summary>
    /// <exception cref="SettingsException">It is the imported file itself, or one of the database's.</exception>
    public static RejectsTarget? Open(string? name, string input, DatabaseOptions database)
    {
        if (name is null)
        {
            return null;
        }

        var taken = new List<string> { input };
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            taken.AddRange(DatabaseOptions.FileEndings.Append(DatabaseFileLock.Ending).Select(e => database.FilePath + e));
        }

        if (taken.Exists(t => RealPath.Of(t) == RealPath.Of(name)))
        {
            throw new SettingsException($"--rejects {name} would overwrite what is being imported, or the database.");
        }

        var file = Path.GetFullPath(name);
        var unfinished = file + ".unfinished";
        return new RejectsTarget(
            File.CreateText(unfinished), keep: () => File.Move(unfinished, file, overwrite: true), leave: () => File.Delete(unfinished));
    }

    /// <summary>Gives the file its name.</summary>
    public void Keep()
    {
        writer.Dispose();
        keep();
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        leave();
    }
}
