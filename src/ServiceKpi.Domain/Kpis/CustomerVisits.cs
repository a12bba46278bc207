using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Σ visits over the days with visits entered, 0 or more. No day with visits gives
/// <see cref="NoDataReason.NotEntered"/>.
/// </summary>
public sealed class CustomerVisits() : Kpi(new KpiDefinition
{
    Id = "visits",
    Name = "Customer visits",
    Group = KpiGroup.Worth,
    Order = 2,
    Unit = KpiUnit.Count,
    Better = Direction.Higher,
    Formula = "Σ visits",
    Description = "How many customers came. For a service center this weighs more than revenue.",
    Source = "Service-center success measures: revenue, visits and their ratio decide whether an outlet "
        + "earns its place",
    EnteredDays = Measure.VisitDays,
    DailySum = Measure.Visits,
    Sample = "days entered",
    NeedsMinimumSample = false,
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        return KpiValue.Sum(measured.Sums[Measure.Visits], measured.Sums[Measure.VisitDays]);
    }
}
