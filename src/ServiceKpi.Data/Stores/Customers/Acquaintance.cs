using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.Customers;

/// <summary>Finds out who is meant, and gives a card to whoever is not known; stored with whatever else the context stores.</summary>
internal static class Acquaintance
{
    /// <summary>Without signs that are taken for one another.</summary>
    private const string Signs = "ABCDEFGHJKLMNPQRTUVWXY346789";
    private const int SignsOfCode = 6;
    private const int MostOfPhone = 20;

    /// <returns>The code; none of nobody.</returns>
    public static async Task<string?> KnowAsync(KpiDbContext context, CustomerSaid said, string country, CancellationToken cancellationToken)
    {
        if (said.IsNobody)
        {
            return null;
        }

        if (said.Code?.Trim() is { Length: > 0 } code && await CodeAsync(context, code, cancellationToken) is { } chosen)
        {
            return chosen;
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

        if (name is null && phone is null)
        {
            return null;
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

    /// <summary>
    /// The text itself when it is the code of a fact, or the code of the card that it leads to; none of an erased customer, of whom nothing is
    /// written down again.
    /// </summary>
    private static async Task<string?> CodeAsync(KpiDbContext context, string text, CancellationToken cancellationToken)
    {
        if (await CustomerQueries.FindAsync(context, text, cancellationToken) is { } card)
        {
            return card.ErasedAt is null ? card.Code : null;
        }

        return await CustomerQueries.Tickets(context, [text]).AnyAsync(cancellationToken) || await CustomerQueries.Memberships(context, [text]).AnyAsync(cancellationToken) ? text : null;
    }

    private static bool LooksLikePhone(string? typed) => typed is not null && typed.Any(char.IsAsciiDigit) && !typed.Any(char.IsLetter);

    /// <summary>
    /// The customer of a telephone number: whoever has it alone, and of several the one whose name is said. None when another name is said than
    /// any word of theirs: a family may share a telephone.
    /// </summary>
    private static async Task<string?> OfPhoneAsync(KpiDbContext context, string phone, string? name, CancellationToken cancellationToken)
    {
        var cards = await context.Set<Customer>().Where(c => c.Phone == phone && c.ErasedAt == null).OrderBy(c => c.Id).Take(MostOfPhone).ToListAsync(cancellationToken);
        var like = name is null ? cards : [.. cards.Where(c => c.Name is null || Words(name).Overlaps(Words(c.Name)))];
        var codes = like.OrderByDescending(c => c.Name is not null && name is not null && CustomerKeys.Folded(c.Name) == CustomerKeys.Folded(name)).Select(c => c.MergedInto ?? c.Code).Distinct().ToList();
        return name is null && codes.Count > 1 ? null : codes.FirstOrDefault();
    }

    private static HashSet<string> Words(string name) =>
        CustomerKeys.Folded(name).Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries).Except(Titles).ToHashSet(StringComparer.Ordinal);

    /// <summary>How people are called whatever their name is.</summary>
    private static readonly string[] Titles = ["bapak", "bpk", "pak", "ibu", "bu", "mbak", "mas", "kak", "sdr", "sdri", "mr", "mrs", "ms", "pt", "cv", "toko"];
}
