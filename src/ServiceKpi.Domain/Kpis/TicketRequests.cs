namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Tickets opened, 0 or more. Without a ticket it is 0 when tickets were recorded before and an outlet was open, else there is no
/// value: an outlet that records no tickets cannot be told from one where nobody asked.
/// </summary>
internal sealed class TicketRequests() : SumKpi(new KpiDefinition
{
    Id = "ticket-requests",
    Name = new("Ticket request value", "Jumlah permintaan tiket"),
    Group = KpiGroup.Demand,
    Order = 1,
    Unit = KpiUnit.Count,
    Better = Direction.Lower,
    Formula = new("tickets opened, broken down by topic", "tiket yang dibuka, dirinci menurut topik"),
    Description = new(
        "How many requests and complaints come in, and what they are about.",
        "Berapa permintaan dan keluhan yang masuk, dan tentang apa."),
    Source = new("Zendesk, Customer service metrics: ticket volume by topic"),
    Sample = new("tickets", "tiket"),

    // Twice the requests that were planned for.
    Floor = 200,
    Unwatched = "more visitors bring more requests",
    Beside = KpiBeside.Topics,
    Overlaps =
    [
        new(["average-issue-count"], TicketToo),
        new(["complaints-per-1000-visits"], TicketToo),
    ],
}, Measure.TicketsOpened)
{
    private static KpiText TicketToo => new(
        "Every complaint is a ticket too, so it counts in both.",
        "Setiap keluhan juga sebuah tiket, jadi terhitung di keduanya.");
}
