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
    /// <summary>What is left when everything that may be there is gone; what may not be there stays.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="dress">What may be there.</param>
    /// <param name="isNegative">True when a sign was.</param>
    /// <param name="currency">The code or sign of the currency that was there.</param>
    public static ReadOnlySpan<char> TakeOff(ReadOnlySpan<char> text, NumberDress dress, out bool isNegative, out string? currency)
    {
        isNegative = false;
        currency = null;
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

            if (!hasMoney && TakeMoney(ref rest) is { } taken)
            {
                currency = taken;
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

    private static string? TakeMoney(ref ReadOnlySpan<char> text)
    {
        foreach (var (currency, code) in CurrencySigns.Written)
        {
            if (text.StartsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                text = text[currency.Length..].TrimStart();
                return code;
            }

            if (text.EndsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                text = text[..^currency.Length].TrimEnd();
                return code;
            }
        }

        switch (text)
        {
            case [var first, .. var after] when IsCurrency(first):
                text = after.TrimStart();
                return first.ToString();
            case [.. var before, var last] when IsCurrency(last):
                text = before.TrimEnd();
                return last.ToString();
            default:
                return null;
        }
    }

    private static bool IsCurrency(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol;
}

/// <summary>How currencies are written beside amounts.</summary>
internal static class CurrencySigns
{
    /// <summary>Currencies by how people write them; the longer ones first, because one may begin another.</summary>
    public static IReadOnlyList<(string Written, string Code)> Written { get; } =
    [
        ("Rp.", "IDR"), ("Rp", "IDR"), ("US$", "USD"), ("S$", "SGD"), ("RM", "MYR"), ("A$", "AUD"),
        .. Codes().Select(code => (code, code)),
    ];

    /// <summary>The codes of currencies by a sign that they have.</summary>
    private static readonly Dictionary<string, string[]> BySign = new(StringComparer.Ordinal)
    {
        ["$"] = ["USD", "SGD", "AUD", "HKD", "CAD", "NZD", "TWD", "BND", "MXN"],
        ["€"] = ["EUR"],
        ["£"] = ["GBP"],
        ["¥"] = ["JPY", "CNY"],
        ["฿"] = ["THB"],
        ["₱"] = ["PHP"],
        ["₫"] = ["VND"],
        ["₹"] = ["INR"],
    };

    /// <summary>True when what is written is the currency of a code, or may be: signs that are not known here are left to those who use them.</summary>
    public static bool MayBe(string written, string code) =>
        written == code || (BySign.TryGetValue(written, out var codes) ? codes.Contains(code) : written.Length == 1 && !Codes().Contains(code));

    private static string[] Codes() => ["IDR", "USD", "SGD", "MYR", "EUR", "AUD", "GBP", "JPY", "CNY", "THB", "PHP", "VND", "INR", "HKD"];
}
