using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Customers;

/// <summary>
/// By which texts a card is found. They stand in a table of their own, so that the beginning of any of them is found by an index, on
/// both databases and however many customers there are.
/// </summary>
internal static class CustomerKeys
{
    private const char Reversed = '<';
    private const int AtOnce = 500;

    /// <summary>Of three that are typed the first may be the nought that is dialled before all numbers.</summary>
    private const int FewestDigits = Customer.FewestTyped - 1;

    /// <summary>The texts of a card.</summary>
    public static IReadOnlySet<string> Of(Customer card)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (card.ErasedAt is not null)
        {
            return keys;
        }

        Add(Folded(card.Code));
        foreach (var name in card.Contacts.Select(c => c.Name).Append(card.Name).OfType<string>())
        {
            // From each word on to the end: who types two words types them as they stand.
            var folded = Folded(name);
            for (var start = 0; start >= 0; start = folded.IndexOf(' ', start) is >= 0 and var space ? space + 1 : -1)
            {
                Add(folded[start..]);
            }
        }

        foreach (var digits in card.Contacts.Select(c => c.Phone).Append(card.Phone).OfType<string>().Select(PhoneText.National))
        {
            Add(digits);
            Add(Reversed + Backwards(digits));
        }

        return keys;

        void Add(string text)
        {
            if (text.Length > 0)
            {
                keys.Add(text.Length <= CustomerKey.Length ? text : text[..CustomerKey.Length]);
            }
        }
    }

    /// <summary>The texts whose beginning is looked for; none of what is too short.</summary>
    /// <param name="typed">What is typed.</param>
    /// <param name="country">Where telephone numbers are dialled without the country's code.</param>
    public static IReadOnlyCollection<string> Sought(string typed, string country)
    {
        var folded = Folded(typed);
        if (folded.Length < Customer.FewestTyped)
        {
            return [];
        }

        var digits = string.Concat(folded.Where(char.IsAsciiDigit));
        var looksLikePhone = digits.Length >= Customer.FewestTyped && folded.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')' or '.');
        if (!looksLikePhone)
        {
            return [folded];
        }

        // The beginning of a number is no number yet: the signs before what follows the country's code are taken off.
        var code = PhoneText.CodeOf(country);
        var abroad = digits.StartsWith(code, StringComparison.Ordinal) ? digits[code.Length..] : "";
        return [.. new[] { folded, digits.TrimStart('0'), abroad, Reversed + Backwards(digits) }.Where(s => s.Length >= FewestDigits).Distinct()];
    }

    /// <summary>Writes the texts of some cards anew.</summary>
    public static async Task WriteAsync(KpiDbContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return;
        }

        await using var insert = new PreparedInsert(context, context.Model.FindEntityType(typeof(CustomerKey))!);
        foreach (var some in ids.Chunk(AtOnce))
        {
            await context.Set<CustomerKey>().Where(k => EF.Parameter(some).Contains(k.SourceId)).ExecuteDeleteAsync(cancellationToken);
            var cards = await context.Set<Customer>().AsNoTracking()
                .Where(c => EF.Parameter(some).Contains(c.Id))
                .Select(c => new { Card = c, Owner = context.Set<Customer>().Where(o => o.Code == c.MergedInto).Select(o => (int?)o.Id).FirstOrDefault() })
                .ToListAsync(cancellationToken);
            foreach (var card in cards)
            {
                foreach (var text in Of(card.Card))
                {
                    var key = new CustomerKey { SourceId = card.Card.Id, CustomerId = card.Owner ?? card.Card.Id, Text = text };
                    insert.Run(property => property.Name switch
                    {
                        nameof(CustomerKey.SourceId) => key.SourceId,
                        nameof(CustomerKey.CustomerId) => key.CustomerId,
                        _ => key.Text,
                    });
                }
            }
        }
    }

    /// <summary>Without case and accents, and with single blanks, so that it is found however it is typed.</summary>
    internal static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static string Backwards(string digits) => string.Concat(digits.Reverse());
}
