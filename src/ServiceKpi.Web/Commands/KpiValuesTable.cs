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

/// <summary>A report as programs read it: the answer of <c>GET /kpi-values</c> and of the command <c>kpis</c>.</summary>
/// <param name="Currency">The ISO 4217 code of every amount.</param>
/// <param name="Values">The values.</param>
internal sealed record KpiValues(string Currency, IReadOnlyList<KpiValueEntry> Values)
{
    /// <summary>The report in this form.</summary>
    public static KpiValues Of(KpiReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Currency, [.. report.Values.Select(KpiValueEntry.Of)]);
    }
}

/// <summary>One value. Percentages are 0 to 100, durations seconds, money in major units; nothing is rounded.</summary>
internal sealed record KpiValueEntry(
    string Kpi,
    string? Outlet,
    DateOnly From,
    DateOnly To,
    double? Value,
    string? Reason,
    double Numerator,
    double Denominator,
    long SampleSize,
    double? Low,
    double? High,
    bool BelowMinimumSample,
    double? P90,
    double? Mean,
    double? Ease,
    KpiComparisonEntry? Comparison,
    KpiTargetEntry? Target,
    KpiCoverageEntry Coverage)
{
    /// <summary>A reading of a report in this form.</summary>
    public static KpiValueEntry Of(KpiReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var value = reading.Value;
        return new(
            reading.Kpi.Id,
            reading.Outlet?.Code,
            reading.Period.From,
            reading.Period.To,
            value.Value,
            value.Reason is { } reason ? KpiTerms.Of(reason) : null,
            value.Numerator,
            value.Denominator,
            value.SampleSize,
            value.Interval?.Low,
            value.Interval?.High,
            reading.BelowMinimumSample,
            value.P90,
            value.Mean,
            value.Ease,
            reading.Comparison is { } comparison ? KpiComparisonEntry.Of(comparison) : null,
            reading.Target is { } target ? KpiTargetEntry.Of(target) : null,
            new KpiCoverageEntry(reading.Coverage.Entered, reading.Coverage.Expected));
    }
}

/// <summary>What a value is compared with, and the change in percent or points.</summary>
internal sealed record KpiComparisonEntry(DateOnly From, DateOnly To, double? Value, double? Change, string ChangeUnit)
{
    /// <summary>A comparison of a report in this form.</summary>
    public static KpiComparisonEntry Of(KpiComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new(
            comparison.Period.From,
            comparison.Period.To,
            comparison.Value.Value,
            comparison.Change,
            KpiTerms.Of(comparison.Unit));
    }
}

/// <summary>Outlet-days with the daily figures entered, of those expected.</summary>
internal sealed record KpiCoverageEntry(long Entered, long Expected);

/// <summary>
/// The target over the days and outlets of a value, and how the value stands to it: <c>met</c>, <c>at-risk</c>, <c>missed</c>, or
/// <c>none</c> when there is no value, or of too few cases.
/// </summary>
internal sealed record KpiTargetEntry(double Value, double? Limit, string Status)
{
    /// <summary>A target of a report in this form.</summary>
    public static KpiTargetEntry Of(TargetReading target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(target.Value, target.Limit, KpiTerms.Of(target.Status));
    }
}
