using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Complaints opened / days the outlet was open, per day and outlet, 0 or more. Before the first ticket of any kind, and without a
/// trading day, there is no value; days without a complaint after it give 0.
/// </summary>
public sealed class AverageIssueCount() : Kpi(new KpiDefinition
{
    Id = "average-issue-count",
    Name = "Average issue count",
    Group = KpiGroup.Demand,
    Order = 2,
    Unit = KpiUnit.Count,
    Better = Direction.Lower,
    Formula = "complaint tickets opened / trading days",
    Description = "How many complaints come in on a day the outlet is open.",
    Source = "ISO 10002:2018, Customer satisfaction: guidelines for complaints handling, monitoring of complaints",
    Sample = "complaints",
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        var complaints = sums[Measure.Complaints];
        return sums[Measure.TicketsOpened] == 0 && !measured.Recorded.HasFlag(FactKinds.Tickets)
            ? KpiValue.None(NoDataReason.NoEvents, denominator: measured.TradingDays)
            : KpiValue.Ratio(complaints, measured.TradingDays, complaints, NoDataReason.NoEvents) with
            {
                Uncertainty = measured.TradingDays > 0 ? ConfidenceInterval.OfRate(complaints, measured.TradingDays) : null,
            };
    }
}
