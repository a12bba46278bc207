using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Σ revenue / Σ visits over the days with both entered, in major units of the currency per visit, 0 or more. No
/// such day gives <see cref="NoDataReason.NotEntered"/>, such days without a visit
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class TransactionRatio() : Kpi(new KpiDefinition
{
    Id = "transaction-ratio",
    Name = "Transaction ratio",
    Group = KpiGroup.Worth,
    Order = 3,
    Unit = KpiUnit.CurrencyPerVisit,
    Better = Direction.Higher,
    Formula = "Σ revenue / Σ visits, over days where both are entered",
    Description = "What a visit brings in. Visits and ratio rising together show an outlet that earns its "
        + "place. Days on which only one of the two was entered are left out on both sides.",
    Source = "Service-center success measures: revenue, visits and their ratio decide whether an outlet "
        + "earns its place",
    EnteredDays = Measure.PairedDays,
    DailyRatio = new DayRatio(Measure.PairedRevenueMinor, Measure.PairedVisits),
    Sample = "visits",
    Overlaps = [new(["revenue", "visits"], "Revenue is visits × transaction ratio: two of the three say it all.")],
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        var reason = sums[Measure.PairedDays] == 0 ? NoDataReason.NotEntered : NoDataReason.NoEvents;
        var visits = sums[Measure.PairedVisits];
        return KpiValue.Ratio(Money.ToMajor(sums.Exact(Measure.PairedRevenueMinor)), visits, visits, reason);
    }
}
