using System.Globalization;
using System.Text;

namespace ServiceKpi.Domain;

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
