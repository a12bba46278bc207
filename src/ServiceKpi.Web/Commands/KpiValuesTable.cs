using System.Globalization;

namespace ServiceKpi.Web.Commands;

/// <summary>KPI values as a table of plain text, for a terminal.</summary>
internal static class KpiValuesTable
{
    private static readonly (string Title, bool IsNumber, Func<KpiValueEntry, string> Cell)[] Columns =
    [
        ("KPI", false, v => v.Kpi),
        ("Outlet", false, v => v.Outlet is { } code ? VisibleText.Of(code) : "(total)"),
        ("From", false, v => v.From.ToString("O", CultureInfo.InvariantCulture)),
        ("To", false, v => v.To.ToString("O", CultureInfo.InvariantCulture)),
        ("Value", true, v => v.Value is { } value ? Number(value) : v.Reason!),
        ("95 % from", true, v => Number(v.Low)),
        ("to", true, v => Number(v.High)),
        ("p90", true, v => Number(v.P90)),
        ("Mean", true, v => Number(v.Mean)),
        ("n", true, v => v.SampleSize.ToString("N0", CultureInfo.InvariantCulture)),
        ("Change", true, v => v.Comparison?.Change is { } change ? $"{Number(change)} {Unit(v)}" : ""),
        ("Target", true, v => Number(v.Target?.Value)),
        ("Status", false, v => v.Target?.Status ?? ""),
        ("Entered", true, v => string.Create(CultureInfo.InvariantCulture, $"{v.Coverage.Entered}/{v.Coverage.Expected}")),
        ("", false, v => v.BelowMinimumSample ? "too few to judge" : ""),
    ];

    public static void Write(KpiValues values, TextWriter writer)
    {
        var rows = values.Values.Select(v => Columns.Select(c => c.Cell(v)).ToArray()).ToList();
        var widths = Columns.Select((c, i) => rows.Select(r => r[i].Length).Append(c.Title.Length).Max()).ToArray();
        WriteRow([.. Columns.Select(c => c.Title)], widths, writer);
        foreach (var row in rows)
        {
            WriteRow(row, widths, writer);
        }

        writer.WriteLine($"Money in {values.Currency}, times in seconds, shares in percent.");
    }

    private static void WriteRow(string[] cells, int[] widths, TextWriter writer) => writer.WriteLine(string.Join(
        "  ",
        cells.Select((cell, i) => Columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());

    private static string Number(double? value) => value?.ToString("#,##0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Unit(KpiValueEntry value) => value.Comparison!.ChangeUnit == "points" ? "pt" : "%";
}
