namespace ServiceKpi.Domain.Facts;

/// <content>How the ticket stands among the others of its customer.</content>
public sealed partial class Ticket
{
    /// <summary>True when the customer had opened a ticket in the year before; none without a customer.</summary>
    public bool? IsRepeat { get; private set; }

    /// <summary>
    /// True when the customer opened another ticket of the same topic within <see cref="Organisation.ReturnDays"/> days of the resolution; none
    /// without a customer, and until those days are over.
    /// </summary>
    public bool? IsReturned { get; private set; }

    /// <summary>Says how it stands among the others of its customer.</summary>
    public void Stand(TicketReturn told) => (IsRepeat, IsReturned) = (told.IsRepeat, told.IsReturned);
}

/// <summary>
/// Which tickets of a customer come after others, and which have others come after them, at whatever outlet. Merged tickets and spam are not
/// among them.
/// </summary>
public static class TicketReturns
{
    /// <summary>Whoever came within so many days before is no new customer.</summary>
    public const int RepeatDays = 365;

    /// <summary>What is to be said of each ticket.</summary>
    /// <param name="ofCustomer">The tickets of one customer that count.</param>
    /// <param name="days">Within how many days the same is a return: <see cref="Organisation.ReturnDays"/>.</param>
    public static IEnumerable<TicketReturn> Of(IEnumerable<TicketVisit> ofCustomer, int days)
    {
        List<TicketVisit> tickets = [.. ofCustomer.OrderBy(t => t.OpenedAt).ThenBy(t => t.Id)];
        foreach (var (i, ticket) in tickets.Index())
        {
            var isRepeat = i > 0 && ticket.OpenedDay.DayNumber - tickets[i - 1].OpenedDay.DayNumber <= RepeatDays;
            bool? isReturned = ticket is { ResolvedAt: { } resolved, ResolvedDay: { } day } && day.AddDays(days) < ticket.Today
                ? tickets.Skip(i + 1).TakeWhile(t => t.OpenedDay <= day.AddDays(days)).Any(t => t.OpenedAt > resolved && IsSame(t.Topic, ticket.Topic))
                : null;
            yield return new TicketReturn(ticket.Id, isRepeat, isReturned);
        }
    }

    /// <summary>What says nothing of its topic may be the same as what says nothing either.</summary>
    private static bool IsSame(string? topic, string? other) => string.Equals(topic, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A ticket among those of its customer.</summary>
/// <param name="Id">The number that the data layer knows it by.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="OpenedAt">When it was opened, UTC.</param>
/// <param name="OpenedDay">The outlet's day of that.</param>
/// <param name="ResolvedAt">When it was last settled, UTC.</param>
/// <param name="ResolvedDay">The outlet's day of that.</param>
/// <param name="Today">The outlet's day now.</param>
public sealed record TicketVisit(long Id, string? Topic, DateTime OpenedAt, DateOnly OpenedDay, DateTime? ResolvedAt, DateOnly? ResolvedDay, DateOnly Today);

/// <summary>How a ticket stands among the others of its customer.</summary>
/// <param name="Id">The number that the data layer knows it by.</param>
/// <param name="IsRepeat"><inheritdoc cref="Ticket.IsRepeat" path="/summary/node()"/></param>
/// <param name="IsReturned"><inheritdoc cref="Ticket.IsReturned" path="/summary/node()"/></param>
public readonly record struct TicketReturn(long Id, bool IsRepeat, bool? IsReturned);
