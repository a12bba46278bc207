using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Tickets opened, 0 or more. Without a ticket it is 0 when tickets were recorded before and an outlet was open, else there is no
/// value: an outlet that records no tickets cannot be told from one where nobody asked.
/// </summary>
public sealed class TicketRequests() : Kpi(new KpiDefinition
{
    Id = "ticket-requests",
    Name = "Ticket request value",
    Group = KpiGroup.Demand,
    Order = 1,
    Unit = KpiUnit.Count,
    Better = Direction.Lower,
    Formula = "tickets opened, broken down by topic",
    Description = "How many requests and complaints come in, and what they are about.",
    Source = "Zendesk, Customer service metrics: ticket volume by topic",
    Sample = "tickets",
    ComparesDayByDay = true,
    DailySum = Measure.TicketsOpened,
    Overlaps =
    [
        new(["average-issue-count"], "Every complaint is a ticket too, so it counts in both."),
        new(["complaints-per-1000-visits"], "Every complaint is a ticket too, so it counts in both."),
    ],
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var tickets = measured.Sums[Measure.TicketsOpened];
        var isCounted = measured.Recorded.HasFlag(FactKinds.Tickets) && measured.TradingDays > 0;
        return tickets == 0 && !isCounted
            ? KpiValue.None(NoDataReason.NoEvents)
            : KpiValue.Of(tickets, tickets, 1, tickets) with { Uncertainty = ConfidenceInterval.OfRate(tickets, 1) };
    }
}
