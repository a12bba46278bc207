namespace ServiceKpi.Domain.Measures;

/// <summary>All that a KPI is computed from, for some outlets and days.</summary>
/// <param name="Sums">The additive measures.</param>
/// <param name="Members">The members of the group of outlets at the start and end of the period.</param>
/// <param name="ScheduledDays">Outlet-days on which an outlet was to be open, by its dates and opening hours.</param>
/// <param name="Recorded">The kinds of facts that one of the outlets at least has recorded up to the last of the days.</param>
public sealed record Measurement(
    MeasureSums Sums, MembershipCounts Members = default, long ScheduledDays = 0, FactKinds Recorded = FactKinds.None)
{
    /// <summary>Nothing measured.</summary>
    public static Measurement Nothing { get; } = new(MeasureSums.Zero);

    /// <summary>
    /// Outlet-days on which an outlet was open: scheduled and not marked closed, or entered although not scheduled.
    /// </summary>
    public long TradingDays => ScheduledDays - Sums[Measure.MarkedClosedDays] + Sums[Measure.UnscheduledDays];
}
