using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.Customers;

/// <summary>Finds out who is meant, and gives a card to whoever is not known; stored with whatever else the context stores.</summary>
internal static class Acquaintance
{
    /// <summary>Without signs that are taken for one another.</summary>
    private const string Signs = "ABCDEFGHJKLMNPQRTUVWXY346789";
    private const int SignsOfCode = 6;

    /// <returns>The code; none of nobody.</returns>
    public static async Task<string?> KnowAsync(KpiDbContext context, CustomerSaid said, string country, CancellationToken cancellationToken)
    {
        if (said.IsNobody)
        {
            return null;
        }

        if (said.Code?.Trim() is { Length: > 0 } code)
        {
            return (await CustomerQueries.FindAsync(context, code, cancellationToken))?.Code ?? code;
        }

        var typed = string.IsNullOrWhiteSpace(said.Typed) ? null : said.Typed.Trim();
        if (typed is not null && await CodeAsync(context, typed, cancellationToken) is { } known)
        {
            return known;
        }

        var (name, phone) = (typed, said.Phone);
        if (phone is null && LooksLikePhone(typed) && PhoneText.TryRead(typed, country, out var number))
        {
            (name, phone) = (null, number);
        }

        if (phone is not null && await OfPhoneAsync(context, phone, name, cancellationToken) is { } one)
        {
            return one;
        }

        var card = new Customer(await FreeCodeAsync(context, cancellationToken), new CustomerDetails { Name = name, Phone = phone });
        context.Add(card);
        return card.Code;
    }

    /// <summary>A code that neither a card nor a fact has.</summary>
    public static async Task<string> FreeCodeAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        string code;
        do
        {
            code = $"C-{RandomNumberGenerator.GetString(Signs, SignsOfCode)}";
        }
        while (await CodeAsync(context, code, cancellationToken) is not null);
        return code;
    }

    /// <summary>The text itself when it is the code of a card or of a fact, and the code of the card that stands for it.</summary>
    private static async Task<string?> CodeAsync(KpiDbContext context, string text, CancellationToken cancellationToken) =>
        (await CustomerQueries.FindAsync(context, text, cancellationToken))?.Code
        ?? (await CustomerQueries.Tickets(context, [text]).AnyAsync(cancellationToken) || await CustomerQueries.Memberships(context, [text]).AnyAsync(cancellationToken) ? text : null);

    private static bool LooksLikePhone(string? typed) => typed is not null && typed.Any(char.IsAsciiDigit) && !typed.Any(char.IsLetter);

    /// <summary>The one customer of a telephone number; none when several have it, or another name is said than any word of theirs.</summary>
    private static async Task<string?> OfPhoneAsync(KpiDbContext context, string phone, string? name, CancellationToken cancellationToken)
    {
        var cards = await context.Set<Customer>().Where(c => c.Phone == phone && c.MergedInto == null).Take(2).ToListAsync(cancellationToken);
        return cards is [var card] && (name is null || card.Name is null || Words(name).Overlaps(Words(card.Name))) ? card.Code : null;
    }

    private static HashSet<string> Words(string name) =>
        CustomerKeys.Folded(name).Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries).Except(Titles).ToHashSet(StringComparer.Ordinal);

    /// <summary>How people are called whatever their name is.</summary>
    private static readonly string[] Titles = ["bapak", "bpk", "pak", "ibu", "bu", "mbak", "mas", "kak", "sdr", "sdri", "mr", "mrs", "ms", "pt", "cv", "toko"];
}
