using System.Text.Json.Serialization;

namespace ServiceKpi.Web.Features.Values;

/// <summary>A report as programs read it: the answer of <c>GET /api/v1/kpi-values</c> and of the command <c>kpis</c>.</summary>
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

    /// <summary>The parts of reports in this form, each value with the slice that it is of.</summary>
    public static KpiValues Of(IReadOnlyList<SliceReport> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new(
            parts.Count > 0 ? parts[0].Report.Currency : "",
            [.. parts.SelectMany(p => p.Report.Values.Select(v => KpiValueEntry.Of(v) with { Slice = new KpiSliceEntry(SliceSlugs.Of(p.Slice.Dimension), p.Slice.Value) }))]);
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
    /// <summary>The part of the tickets and answers that it is of; none of the whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public KpiSliceEntry? Slice { get; init; }

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

/// <summary>A part of the tickets and answers; no value for those that do not state it.</summary>
internal sealed record KpiSliceEntry(string Dimension, string? Value);

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
