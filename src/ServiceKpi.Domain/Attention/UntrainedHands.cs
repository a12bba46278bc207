namespace ServiceKpi.Domain.Attention;

/// <summary>An open ticket whose failure would be grave for its customer, and that nobody who was trained for it has in hand.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Ticket">The ticket; its risk is said.</param>
public sealed record UntrainedHands(Outlet Outlet, OpenTicket Ticket)
    : Finding(Outlet, KeyOf(Outlet, Ticket), Severity.High, Ticket.Risk.GetValueOrDefault())
{
    /// <summary>Seen to as long as nobody else has it in hand. A number of a file may hold any sign.</summary>
    private static FindingKey KeyOf(Outlet outlet, OpenTicket ticket) => new(
        FindingKind.UntrainedHands,
        outlet.Code,
        ticket.Number.Replace('|', '¦'),
        Period.Of(outlet.DayOf(ticket.OpenedAt)),
        ticket.AssigneeId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
}
