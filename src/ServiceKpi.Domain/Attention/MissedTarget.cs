namespace ServiceKpi.Domain.Attention;

/// <summary>A KPI of an outlet that misses its target, by more than chance where that can be told.</summary>
/// <param name="Reading">The reading with its target; both are there.</param>
public sealed record MissedTarget(KpiReading Reading) : Finding(
    Reading.Outlet!,
    KpiDistance.KeyOf(FindingKind.MissedTarget, Reading, ShareOf(Reading)),
    KpiDistance.SeverityOf(ShareOf(Reading)),
    ShareOf(Reading))
{
    private static double ShareOf(KpiReading reading) => KpiDistance.ShareOf(
        reading.Kpi, reading.Value.Value.GetValueOrDefault() - reading.Target!.Value, reading.Target.Value);
}

/// <summary>Finds the targets that are missed, by more than chance where that can be told, and not already told as a KPI that got worse.</summary>
internal static class MissedTargetSearch
{
    /// <summary>
    /// The outlets' readings that miss their target: where the value has a range by chance, only when all of it does. What is
    /// found to have become worse already is left out: it is one thing.
    /// </summary>
    public static IEnumerable<MissedTarget> Of(KpiReport report, IReadOnlyCollection<FallingKpi> falling)
    {
        var told = falling.Select(f => (f.Outlet.Code, f.Reading.Kpi)).ToHashSet();
        return report.Values
            .Where(r => r.Outlet is { } outlet && IsMissed(r) && !told.Contains((outlet.Code, r.Kpi)))
            .Select(r => new MissedTarget(r));
    }

    /// <summary>True of a reading that misses its target by more than chance, where that can be told.</summary>
    public static bool IsMissed(KpiReading reading)
    {
        if (reading.Target is not { Status: TargetStatus.Missed } target)
        {
            return false;
        }

        return reading.Value.Uncertainty is not { } range
            || (reading.Kpi.Definition.Better == Direction.Higher ? range.High < target.Value : range.Low > target.Value);
    }
}
