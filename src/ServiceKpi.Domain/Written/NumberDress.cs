using System.Globalization;

namespace ServiceKpi.Domain.Written;

/// <summary>What may stand around the digits of a number.</summary>
[Flags]
public enum NumberDress
{
    /// <summary>Blanks only.</summary>
    None = 0,

    /// <summary>A minus in front, or the parentheses of accountants.</summary>
    Sign = 1,

    /// <summary>A currency before or behind it, and the dash of round amounts: <c>Rp 1.500,-</c>.</summary>
    Money = 2,

    /// <summary>A percent sign behind it.</summary>
    Percent = 4,
}

/// <summary>Takes off what stands around the digits of a number.</summary>
internal static class NumberDresses
{
    /// <summary>The longer ones first: one may begin another.</summary>
    private static readonly string[] Currencies =
        ["Rp.", "Rp", "IDR", "USD", "US$", "SGD", "S$", "MYR", "RM", "EUR", "AUD", "A$", "GBP", "JPY", "CNY", "THB", "PHP", "VND", "INR", "HKD"];

    /// <summary>What is left when everything that may be there is gone; what may not be there stays.</summary>
    public static ReadOnlySpan<char> TakeOff(ReadOnlySpan<char> text, NumberDress dress, out bool isNegative)
    {
        isNegative = false;
        var rest = text.Trim();
        var (hasSign, hasMoney) = (!dress.HasFlag(NumberDress.Sign), !dress.HasFlag(NumberDress.Money));
        if (dress.HasFlag(NumberDress.Percent) && rest is [.. var before, '%'])
        {
            rest = before.TrimEnd();
        }

        // A sign and a currency come in any order: -Rp 5, Rp -5, (Rp 5).
        for (var again = true; again;)
        {
            again = false;
            if (!hasSign && TakeSign(ref rest))
            {
                (hasSign, isNegative, again) = (true, true, true);
            }

            if (!hasMoney && TakeMoney(ref rest))
            {
                (hasMoney, again) = (true, true);
            }
        }

        return dress.HasFlag(NumberDress.Money) && rest is [.. var amount, ',' or '.', '-' or '–' or '—'] ? amount : rest;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> text)
    {
        var length = text.Length;
        text = text switch
        {
            ['-' or '−' or '–', .. var after] => after.Trim(),
            ['(', .. var inside, ')'] => inside.Trim(),
            _ => text,
        };
        return text.Length != length;
    }

    private static bool TakeMoney(ref ReadOnlySpan<char> text)
    {
        foreach (var currency in Currencies)
        {
            if (text.StartsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                text = text[currency.Length..].TrimStart();
                return true;
            }

            if (text.EndsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                text = text[..^currency.Length].TrimEnd();
                return true;
            }
        }

        var length = text.Length;
        text = text switch
        {
            [var first, .. var after] when IsCurrency(first) => after.TrimStart(),
            [.. var before, var last] when IsCurrency(last) => before.TrimEnd(),
            _ => text,
        };
        return text.Length != length;
    }

    private static bool IsCurrency(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol;
}
