namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Tickets opened through an online channel / tickets opened, in percent, 0 to 100. No ticket gives
/// <see cref="NoDataReason.NoEvents"/>, tickets of which none has a channel
/// <see cref="NoDataReason.NotEntered"/>.
/// </summary>
internal sealed class OnlineContactShare() : ShareKpi(new KpiDefinition
{
    Id = "online-contact-share",
    Name = new("Online contact share", "Bagian kontak daring"),
    Group = KpiGroup.Demand,
    Order = 4,
    Sign = ServiceSign.EasyContact,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = new(
        "tickets opened through an online channel / tickets opened",
        "tiket yang dibuka lewat kanal daring / tiket yang dibuka"),
    Description = new(
        "How many customers can turn to the outlet without coming to it. Tickets without a channel count as not online.",
        "Berapa pelanggan yang dapat menghubungi outlet tanpa datang. Tiket tanpa kanal dihitung tidak daring."),
    Source = new("ISO 18295-1:2017, customer contact centres: contact channels"),
    Sample = new("tickets", "tiket"),
    Unwatched = "a choice of the customers, which costs nobody anything",
}, Measure.OnlineTickets, Measure.TicketsOpened, stated: Measure.TicketsWithChannel);
