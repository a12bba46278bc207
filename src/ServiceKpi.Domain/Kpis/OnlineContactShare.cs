using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Tickets opened through an online channel / tickets opened, in percent, 0 to 100. No ticket gives
/// <see cref="NoDataReason.NoEvents"/>, tickets of which none has a channel
/// <see cref="NoDataReason.NotEntered"/>.
/// </summary>
public sealed class OnlineContactShare() : Kpi(new KpiDefinition
{
    Id = "online-contact-share",
    Name = "Online contact share",
    Group = KpiGroup.Demand,
    Order = 4,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = "tickets opened through an online channel / tickets opened",
    Description = "How many customers can turn to the outlet without coming to it. Tickets without a channel "
        + "count as not online.",
    Source = "ISO 18295-1:2017, customer contact centres: contact channels",
    Sample = "tickets",
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        return sums[Measure.TicketsOpened] > 0 && sums[Measure.TicketsWithChannel] == 0
            ? KpiValue.None(NoDataReason.NotEntered, denominator: sums[Measure.TicketsOpened])
            : KpiValue.Proportion(sums[Measure.OnlineTickets], sums[Measure.TicketsOpened]);
    }
}
