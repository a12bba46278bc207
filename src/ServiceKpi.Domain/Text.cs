using System.Globalization;
using System.Text;

namespace ServiceKpi.Domain;

/// <summary>What every stored text goes through: trimmed, blank is none, never longer than its column.</summary>
internal static class Text
{
    public static string Required(string value, string name, int length = TextLimits.Name) =>
        Optional(value, name, length) ?? throw new ArgumentException($"{name} must not be blank.", name);

    public static string? Optional(string? value, string name, int length = TextLimits.Name)
    {
        var trimmed = value?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        return trimmed.Length <= length
            ? trimmed
            : throw new ArgumentException($"{name} is longer than {length} characters.", name);
    }
}

/// <summary>
/// The longest texts, in characters: what a person needs and a page can show. Forms, API and import refuse what is longer, and
/// nothing is ever cut. Texts that are stored already may be longer, because earlier versions took them.
/// </summary>
public static class TextLimits
{
    /// <summary>Names, regions, cities, events, tickets, customers, channels, topics and whatever is not named below.</summary>
    public const int Name = 200;

    /// <summary>Codes of outlets.</summary>
    public const int OutletCode = 32;

    /// <summary>Time zones, and what earlier versions took for a code of an outlet.</summary>
    public const int Code = 64;

    /// <summary>The remark about a day.</summary>
    public const int DayNote = 1_000;

    /// <summary>What a manager says about a day.</summary>
    public const int DayComment = 2_000;

    /// <summary>What a customer wrote beside a score.</summary>
    public const int SurveyComment = 4_000;

    /// <summary>Why something is changed, which is kept for ever.</summary>
    public const int Reason = 400;

    /// <summary>What was done about something that needed attention.</summary>
    public const int AttentionNote = 1_000;

    /// <summary>Names in menus and lists: saved views.</summary>
    public const int ViewName = 80;

    /// <summary>Names in headings: holidays, versions of the score, passkeys.</summary>
    public const int ShortName = 60;

    /// <summary>The matter of a ticket in one line.</summary>
    public const int TicketSummary = 200;

    /// <summary>What is said in the course of a ticket.</summary>
    public const int TicketText = 4_000;

    /// <summary>What staff are told to do: cards and plans.</summary>
    public const int Guidance = 4_000;

    /// <summary>The name of a person.</summary>
    public const int PersonName = 100;

    /// <summary>What a person signs in with.</summary>
    public const int SignInName = 64;

    /// <summary>Telephone numbers as E.164 writes them: a plus and at most 15 digits.</summary>
    public const int Phone = 16;

    /// <summary>The tag of a language.</summary>
    public const int Language = 8;

    /// <summary>Why a customer deserves special care.</summary>
    public const int CareNote = 1_000;
}

/// <summary>
/// Text of other people's files where a terminal or a log shows it: what would move its cursor, colour it or turn its direction
/// is written out, as <c>\x1b</c>.
/// </summary>
public static class VisibleText
{
    /// <summary>The text with every sign to be seen.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(IsHidden))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = !IsHidden(c) ? visible.Append(c)
                : c <= byte.MaxValue ? visible.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}")
                : visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return visible.ToString();
    }

    /// <summary>Control characters, ends of lines, and marks that turn the direction of the text after them.</summary>
    private static bool IsHidden(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}

/// <summary>Bytes in letters and digits that nobody mistakes for each other, by RFC 4648; without padding.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 5;

    /// <summary>The text of some bytes; unused bits of the last character are zero.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + Bits - 1) / Bits);
        var (buffer, held) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, held) = ((buffer << 8 | one) & 0xfff, held + 8);
            for (; held >= Bits; held -= Bits)
            {
                text.Append(Alphabet[buffer >> (held - Bits) & 31]);
            }
        }

        return held == 0 ? text.ToString() : text.Append(Alphabet[buffer << (Bits - held) & 31]).ToString();
    }
}
