using System.Buffers;

namespace ServiceKpi.Domain.Written;

/// <summary>
/// Numbers as people and programs write them: <c>1250000</c>, <c>Rp 1.250.000,-</c>, <c>IDR 1,250,000.50</c>, <c>1 250</c>, <c>90.0</c>,
/// <c>(150.000)</c>. Thousands are grouped in threes or not at all. An exponent, a unit or anything else makes it no number, because
/// guessing wrong would give a wrong figure.
/// </summary>
public static class WrittenNumber
{
    private const int MostDigits = 18;
    private const int LongestDressed = 64;

    private static readonly SearchValues<char> Marked = SearchValues.Create("0123456789.,");

    /// <summary>
    /// A whole number; a spreadsheet that wrote one or two noughts behind the point meant no other. Behind so many digits that they
    /// cannot be thousands there may be more: <c>1200.000</c>.
    /// </summary>
    /// <param name="text">What is written.</param>
    /// <param name="marks">What stands between thousands and before decimals.</param>
    /// <param name="most">The largest that is believed.</param>
    /// <param name="value">The number, 0 or more, unless there is a fault.</param>
    public static NumberFault Whole(ReadOnlySpan<char> text, NumberMarks marks, long most, out long value)
    {
        ArgumentNullException.ThrowIfNull(marks);
        Span<char> room = stackalloc char[LongestDressed];
        if (!TryUndress(text, marks, NumberDress.None, room, out var bare, out _))
        {
            value = 0;
            return NumberFault.Malformed;
        }

        var point = bare.IndexOf(marks.Point);
        if (point > 0 && point + 1 < bare.Length && !bare[(point + 1)..].ContainsAnyExcept('0') && (bare.Length - point <= 3 || point > 3))
        {
            bare = bare[..point];
        }

        var fault = Digits(bare, marks.Group, out value);
        return fault == NumberFault.None && value > most ? NumberFault.TooLarge : fault;
    }

    /// <summary>A number with up to two decimals, in hundredths.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="marks">What stands between thousands and before decimals.</param>
    /// <param name="dress">What may stand around the digits.</param>
    /// <param name="most">The largest that is believed, in hundredths, up or down.</param>
    /// <param name="value">The number in hundredths, unless there is a fault.</param>
    public static NumberFault Hundredths(ReadOnlySpan<char> text, NumberMarks marks, NumberDress dress, long most, out long value)
    {
        ArgumentNullException.ThrowIfNull(marks);
        Span<char> room = stackalloc char[LongestDressed];
        if (!TryUndress(text, marks, dress, room, out var bare, out var isNegative))
        {
            value = 0;
            return NumberFault.Malformed;
        }

        var point = bare.IndexOf(marks.Point);
        var fault = Digits(point < 0 ? bare : bare[..point], marks.Group, out value);
        if (fault == NumberFault.Malformed)
        {
            return fault;
        }

        var decimals = point < 0 ? [] : bare[(point + 1)..];
        if (decimals.ContainsAnyExceptInRange('0', '9') || (point >= 0 && decimals.IsEmpty))
        {
            return NumberFault.Malformed;
        }

        if (decimals.Length > 2)
        {
            return NumberFault.TooManyDecimals;
        }

        var hundredths = decimals.IsEmpty ? 0 : ((decimals[0] - '0') * 10) + (decimals.Length == 2 ? decimals[1] - '0' : 0);
        if (fault == NumberFault.TooLarge || value > (most - hundredths) / 100)
        {
            return NumberFault.TooLarge;
        }

        value = (value * 100) + hundredths;
        value = isNegative ? -value : value;
        return NumberFault.None;
    }

    /// <summary>The currency beside an amount when it is another than one's own; none when it has none, or that.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="dress">What may stand around the digits.</param>
    /// <param name="own">The code of one's own currency.</param>
    public static string? ForeignCurrency(ReadOnlySpan<char> text, NumberDress dress, string own)
    {
        if (text.IndexOfAnyExcept(Marked) < 0)
        {
            return null;
        }

        NumberDresses.TakeOff(text, dress, out _, out var currency);
        return currency is not null && !CurrencySigns.MayBe(currency, own) ? currency : null;
    }

    /// <summary>True for the dash that stands where there is no amount, with a currency or without: it is zero or nothing.</summary>
    public static bool IsDash(ReadOnlySpan<char> text) => NumberDresses.TakeOff(text, NumberDress.Money, out _, out _) is "-" or "–" or "—";

    /// <summary>
    /// A number in hundredths that stands alone, so that nothing but itself tells what its marks mean: it is one when it can be read in
    /// one way only.
    /// </summary>
    /// <param name="text">What is written.</param>
    /// <param name="dress">What may stand around the digits.</param>
    /// <param name="most">The largest that is believed, in hundredths, up or down.</param>
    /// <param name="hasThousands">
    /// True when three digits behind the only mark are thousands; of what has none they could only be too many decimals.
    /// </param>
    /// <param name="value">The number in hundredths, unless there is a fault.</param>
    public static NumberFault Alone(ReadOnlySpan<char> text, NumberDress dress, long most, bool hasThousands, out long value)
    {
        var english = Hundredths(text, NumberMarks.En, dress, most, out value);
        var indonesian = Hundredths(text, NumberMarks.Id, dress, most, out var other);
        var isLoneGroup = english == NumberFault.TooManyDecimals || indonesian == NumberFault.TooManyDecimals;
        if (isLoneGroup && !hasThousands)
        {
            return NumberFault.TooManyDecimals;
        }

        if (english == NumberFault.None && indonesian == NumberFault.None && value != other)
        {
            return NumberFault.Malformed;
        }

        value = english == NumberFault.None ? value : other;
        return english == NumberFault.None || indonesian == NumberFault.None ? NumberFault.None
            : english == NumberFault.TooLarge || indonesian == NumberFault.TooLarge ? NumberFault.TooLarge
            : english;
    }

    /// <summary>
    /// What the marks of a number show beyond doubt: which way of writing them it cannot be read in. None for a number without
    /// marks, for one that is the same in both, and for what is no number in either. One with too many decimals is still no other number,
    /// so that <c>1250000.000</c> shows as much as <c>0.5</c>.
    /// </summary>
    /// <param name="text">What is written.</param>
    /// <param name="dress">What may stand around the digits; nothing of a whole number.</param>
    public static NumberMarks? Shown(ReadOnlySpan<char> text, NumberDress dress)
    {
        if (!text.ContainsAny('.', ','))
        {
            return null;
        }

        var english = Likeness(text, NumberMarks.En, dress);
        var indonesian = Likeness(text, NumberMarks.Id, dress);
        return english == indonesian ? null : english > indonesian ? NumberMarks.En : NumberMarks.Id;
    }

    /// <summary>2 for an amount, 1 for a number with more decimals than one has, 0 for what is no number.</summary>
    private static int Likeness(ReadOnlySpan<char> text, NumberMarks marks, NumberDress dress) => Hundredths(text, marks, dress, long.MaxValue, out _) switch
    {
        NumberFault.None or NumberFault.TooLarge => 2,
        NumberFault.TooManyDecimals => 1,
        _ => 0,
    };

    /// <summary>Takes off what stands around the digits; blanks between thousands become the mark that they stand for.</summary>
    private static bool TryUndress(
        ReadOnlySpan<char> text, NumberMarks marks, NumberDress dress, Span<char> room, out ReadOnlySpan<char> bare, out bool isNegative)
    {
        isNegative = false;
        bare = text.Trim();
        if (bare.IndexOfAnyExcept(Marked) < 0)
        {
            return true;
        }

        bare = NumberDresses.TakeOff(bare, dress, out isNegative, out _);
        var blank = 0;
        while (blank < bare.Length && !char.IsWhiteSpace(bare[blank]))
        {
            blank++;
        }

        if (blank == bare.Length)
        {
            return true;
        }

        if (bare.Length > room.Length || bare.Contains(marks.Group))
        {
            return false;
        }

        for (var i = 0; i < bare.Length; i++)
        {
            room[i] = char.IsWhiteSpace(bare[i]) ? marks.Group : bare[i];
        }

        bare = room[..bare.Length];
        return true;
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
                // No group begins with nought: 0.125 is a fraction, in whatever language.
                if (sinceGroup is 0 or > 3 || (isGrouped ? sinceGroup != 3 : digits == 0))
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
