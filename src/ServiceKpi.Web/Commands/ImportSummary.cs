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
            ? JsonSerializer.Serialize(
                new
                {
                    report.Read,
                    report.Inserted,
                    report.Updated,
                    report.Unchanged,
                    report.Rejected,
                    report.Bad,
                    report.Stored,
                    report.SkippedLines,
                    report.RepeatedTimes,
                    report.TakenForSame,
                },
                JsonSerializerOptions.Web)
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
