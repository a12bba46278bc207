using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Complaints opened on days with visits entered × 1000 / visits, 0 or more. No day with visits gives
/// <see cref="NoDataReason.NotEntered"/>; no visit <see cref="NoDataReason.NoEvents"/>. Before the first ticket of any kind
/// there is no value; visits without a complaint after it give 0.
/// </summary>
public sealed class ComplaintsPer1000Visits() : Kpi(new KpiDefinition
{
    Id = "complaints-per-1000-visits",
    Name = "Complaints per 1,000 visits",
    Group = KpiGroup.Demand,
    Order = 3,
    Unit = KpiUnit.Count,
    Better = Direction.Lower,
    Formula = "complaints × 1000 / visits, over days with visits entered",
    Description = "How often a visit leads to a complaint, so that busy and quiet outlets can be compared.",
    Source = "ISO 10002:2018, Customer satisfaction: guidelines for complaints handling, monitoring of complaints",
    EnteredDays = Measure.VisitDays,
    Sample = "complaints",
    RestsOn = FactKinds.Figures | FactKinds.Tickets,
    Overlaps = [new(["average-issue-count"], "Both count the same complaints, once by visits and once by days.")],
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        if (sums[Measure.VisitDays] == 0)
        {
            return KpiValue.None(NoDataReason.NotEntered);
        }

        var complaints = sums[Measure.ComplaintsOnVisitDays];
        var visits = sums[Measure.Visits];
        return sums[Measure.TicketsOpened] == 0 && !measured.Recorded.HasFlag(FactKinds.Tickets)
            ? KpiValue.None(NoDataReason.NoEvents, denominator: visits)
            : KpiValue.Ratio(1000.0 * complaints, visits, complaints, NoDataReason.NoEvents) with
            {
                Uncertainty = visits > 0 ? ConfidenceInterval.OfRate(complaints, visits, 1000) : null,
            };
    }
}
