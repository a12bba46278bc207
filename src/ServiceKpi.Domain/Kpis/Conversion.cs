using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Σ transactions / Σ visits over the days with both entered, in percent, 0 or more and possibly over 100, where
/// it is no proportion and has no interval. No such day gives <see cref="NoDataReason.NotEntered"/>, such days
/// without a visit <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class Conversion() : Kpi(new KpiDefinition
{
    Id = "conversion",
    Name = "Conversion",
    Group = KpiGroup.Worth,
    Order = 4,
    Unit = KpiUnit.Percent,
    MostPercent = 1000,
    Better = Direction.Higher,
    Formula = "Σ transactions / Σ visits, over days where both are entered",
    Description = "How many visits end in a sale. A visitor may buy more than once, so it can exceed 100 %.",
    Source = "Retail conversion rate; P. Farris et al., Marketing Metrics, 3rd ed. (Pearson, 2015), ch. 6",
    EnteredDays = Measure.ConversionDays,
    DailyRatio = new DayRatio(Measure.ConversionTransactions, Measure.ConversionVisits),
    Sample = "visits",
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        var transactions = sums[Measure.ConversionTransactions];
        var visits = sums[Measure.ConversionVisits];
        if (visits == 0)
        {
            var reason = sums[Measure.ConversionDays] == 0 ? NoDataReason.NotEntered : NoDataReason.NoEvents;
            return KpiValue.None(reason, transactions);
        }

        return transactions <= visits
            ? KpiValue.Proportion(transactions, visits)
            : KpiValue.Of(100.0 * transactions / visits, transactions, visits, visits);
    }
}
