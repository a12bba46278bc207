namespace ServiceKpi.Data.Import.Cells;

/// <summary>
/// Reads plain numbers: ASCII digits, thousands grouped in threes or not at all, and nothing else. A sign, a space, an
/// exponent or a currency makes it no number, because guessing wrong would store a wrong figure.
/// </summary>
internal static class Numbers
{
    private const int MostDigits = 18;

    /// <summary>A whole number; a spreadsheet that wrote one or two noughts behind the point meant no other.</summary>
    public static NumberFault Whole(ReadOnlySpan<char> text, NumberStyle style, long most, out long value)
    {
        var point = text.IndexOf(style.Point);
        if (point > 0 && text[(point + 1)..] is "0" or "00")
        {
            text = text[..point];
        }

        var fault = Digits(text, style.Group, out value);
        return fault == NumberFault.None && value > most ? NumberFault.TooLarge : fault;
    }

    /// <summary>An amount with up to two decimals, in hundredths.</summary>
    public static NumberFault Hundredths(ReadOnlySpan<char> text, NumberStyle style, long most, out long value)
    {
        var point = text.IndexOf(style.Point);
        var fault = Digits(point < 0 ? text : text[..point], style.Group, out value);
        if (fault == NumberFault.Malformed)
        {
            return fault;
        }

        var hundredths = 0;
        if (point >= 0)
        {
            var decimals = text[(point + 1)..];
            if (decimals.IsEmpty || decimals.ContainsAnyExceptInRange('0', '9'))
            {
                return NumberFault.Malformed;
            }

            if (decimals.Length > 2)
            {
                return NumberFault.TooManyDecimals;
            }

            hundredths = ((decimals[0] - '0') * 10) + (decimals.Length == 2 ? decimals[1] - '0' : 0);
        }

        if (fault == NumberFault.TooLarge || value > (most - hundredths) / 100)
        {
            return NumberFault.TooLarge;
        }

        value = (value * 100) + hundredths;
        return NumberFault.None;
    }

    private static NumberFault Digits(ReadOnlySpan<char> text, char group, out long value)
    {
        value = 0;
        var digits = 0;
        var sinceGroup = 0;
        var isGrouped = false;
        foreach (var c in text)
        {
            if (c == group)
            {
                if (sinceGroup is 0 or > 3 || (isGrouped && sinceGroup != 3))
                {
                    return NumberFault.Malformed;
                }

                isGrouped = true;
                sinceGroup = 0;
                continue;
            }

            if (!char.IsAsciiDigit(c))
            {
                return NumberFault.Malformed;
            }

            sinceGroup++;
            digits += digits > 0 || c != '0' ? 1 : 0;
            value = digits > MostDigits ? 0 : (value * 10) + (c - '0');
        }

        if (sinceGroup == 0 || (isGrouped && sinceGroup != 3))
        {
            return NumberFault.Malformed;
        }

        return digits > MostDigits ? NumberFault.TooLarge : NumberFault.None;
    }
}

/// <summary>Which characters a file puts between thousands and before decimals.</summary>
internal sealed record NumberStyle(char Group, char Point, string Option, string PlainExample, string GroupedExample)
{
    public static NumberStyle En { get; } = new(',', '.', "en", "1234.56", "1,234.56");

    /// <summary>The one that is not this.</summary>
    public NumberStyle Other => this == En ? Id : En;

    public static NumberStyle Id { get; } = new('.', ',', "id", "1234,56", "1.234,56");
}

internal enum NumberFault
{
    None,
    Malformed,
    TooManyDecimals,
    TooLarge,
}
