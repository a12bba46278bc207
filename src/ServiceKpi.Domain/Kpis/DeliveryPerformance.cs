using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Resolved tickets done on or before the first promised day / resolved tickets with a promise, in percent, 0 to
/// 100. None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class DeliveryPerformance() : Kpi(new KpiDefinition
{
    Id = "delivery-performance",
    Name = "Delivery performance",
    Group = KpiGroup.Quickness,
    Order = 5,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = "jobs with a promise resolved on or before the first promised day / jobs with a promise resolved",
    Description = "How many jobs were done by the day that was first promised to the customer.",
    Source = "SCOR model (ASCM), RL.2.2: delivery performance to customer commit date",
    Sample = "jobs",
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        return KpiValue.Proportion(sums[Measure.PromisesKept], sums[Measure.PromisedResolutions]);
    }
}
