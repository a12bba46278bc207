using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ServiceKpi.Domain.Attention;

/// <summary>An open ticket whose failure would be grave for its customer, and that nobody who was trained for it has in hand.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Ticket">The ticket; its risk is said.</param>
public sealed record UntrainedHands(Outlet Outlet, OpenTicket Ticket)
    : Finding(Outlet, KeyOf(Outlet, Ticket), Severity.High, Ticket.Risk.GetValueOrDefault())
{
    private const int LongestNumber = 60;

    /// <summary>Seen to as long as it is as grave, in the same hands, and was not settled in between.</summary>
    private static FindingKey KeyOf(Outlet outlet, OpenTicket ticket) => new(
        FindingKind.UntrainedHands,
        outlet.Code,
        Short(ticket.Number),
        Period.Of(outlet.DayOf(ticket.OpenedAt)),
        string.Create(CultureInfo.InvariantCulture, $"{ticket.Risk}/{ticket.AssigneeId}/{ticket.Reopened}"));

    /// <summary>A number of a file may hold any sign and be as long as a key.</summary>
    private static string Short(string number) => number.Length <= LongestNumber && !number.Contains('|', StringComparison.Ordinal)
        ? number
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number)))[..LongestNumber];
}
