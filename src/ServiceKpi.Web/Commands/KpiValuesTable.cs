using System.Globalization;

namespace ServiceKpi.Web.Commands;

/// <summary>KPI values as a table of plain text, for a terminal.</summary>
internal static class KpiValuesTable
{
    private static readonly (string Title, bool IsNumber, Func<KpiValueEntry, string> Cell)[] Columns =
    [
        ("KPI", false, v => v.Kpi),
        ("Slice", false, v => v.Slice is { } slice ? $"{slice.Dimension}={VisibleText.Of(slice.Value ?? "")}" : ""),
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
        var columns = Columns.Where(c => c.Title != "Slice" || values.Values.Any(v => v.Slice is not null)).ToArray();
        var rows = values.Values.Select(v => columns.Select(c => c.Cell(v)).ToArray()).ToList();
        var widths = columns.Select((c, i) => rows.Select(r => r[i].Length).Append(c.Title.Length).Max()).ToArray();
        WriteRow([.. columns.Select(c => c.Title)]);
        foreach (var row in rows)
        {
            WriteRow(row);
        }

        writer.WriteLine($"Money in {values.Currency}, times in seconds, shares in percent.");

        void WriteRow(string[] cells) => writer.WriteLine(string.Join(
            "  ",
            cells.Select((cell, i) => columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }

    private static string Number(double? value) => value?.ToString("#,##0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Unit(KpiValueEntry value) => value.Comparison!.ChangeUnit == "points" ? "pt" : "%";
}
