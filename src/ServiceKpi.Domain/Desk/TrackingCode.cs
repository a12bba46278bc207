using System.Security.Cryptography;

namespace ServiceKpi.Domain.Desk;

/// <summary>Codes by which customers find their ticket.</summary>
public static class TrackingCode
{
    /// <summary>How many characters a code has: more than anybody guesses, few enough to type.</summary>
    public const int Length = 10;

    /// <summary>Letters and digits that nobody takes for each other.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A new code, drawn at random.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>A code as it is stored, of one that somebody has typed; none for what can be none.</summary>
    public static string? Of(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }

    /// <summary>A code in two parts, to be read out and typed.</summary>
    public static string Shown(string code) => $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";
}

/// <summary>A ticket as its customer may follow it.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="LastDigits">The last four digits of the telephone that knows more of it; none where no telephone is known.</param>
public sealed record TrackedTicket(TicketFile Ticket, Outlet Outlet, string? LastDigits)
{
    /// <summary>How many digits say that it is they.</summary>
    public const int Digits = 4;
}
