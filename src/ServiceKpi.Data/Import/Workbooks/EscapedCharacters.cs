using System.Globalization;
using System.Text;

namespace ServiceKpi.Data.Import.Workbooks;

/// <summary>
/// The characters that texts of a workbook write as <c>_x000D_</c> because XML has not all of them (ECMA-376, ST_Xstring). An underline
/// that could be taken for the beginning of one is written so itself.
/// </summary>
internal static class EscapedCharacters
{
    private const string Mark = "_x";
    private const int Length = 7;

    /// <summary>The text with the characters themselves; what stands for no character of a text stays.</summary>
    public static string Decoded(string text)
    {
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        var from = 0;
        while (at >= 0)
        {
            if (CharacterAt(text.AsSpan(at)) is { } character)
            {
                decoded.Append(text, from, at - from).Append(character);
                from = at + Length;
            }

            at = text.IndexOf(Mark, Math.Max(from, at + 1), StringComparison.Ordinal);
        }

        return decoded.Append(text, from, text.Length - from).ToString();
    }

    private static char? CharacterAt(ReadOnlySpan<char> text) =>
        text.Length >= Length && text[Length - 1] == '_'
        && ushort.TryParse(text[Mark.Length..(Length - 1)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        && !char.IsSurrogate((char)number) && number < 0xFFFE
            ? (char)number
            : null;
}
