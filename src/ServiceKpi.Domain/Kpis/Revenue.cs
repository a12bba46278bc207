using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Σ revenue over the days with revenue entered, in major units of the currency, 0 or more. No day with revenue
/// gives <see cref="NoDataReason.NotEntered"/>.
/// </summary>
public sealed class Revenue() : Kpi(new KpiDefinition
{
    Id = "revenue",
    Name = "Revenue",
    Group = KpiGroup.Worth,
    Order = 1,
    Unit = KpiUnit.Currency,
    Better = Direction.Higher,
    Formula = "Σ revenue",
    Description = "The money that arises at the outlet, from direct purchases and from offers made to visitors.",
    Source = "Service-center success measures: revenue, visits and their ratio decide whether an outlet "
        + "earns its place",
    EnteredDays = Measure.RevenueDays,
    DailySum = Measure.RevenueMinor,
    Sample = "days entered",
    NeedsMinimumSample = false,
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        return KpiValue.Sum(Money.ToMajor(sums.Exact(Measure.RevenueMinor)), sums[Measure.RevenueDays]);
    }
}
