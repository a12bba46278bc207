namespace ServiceKpi.Web.Commands;

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
