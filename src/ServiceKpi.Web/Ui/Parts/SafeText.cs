using System.Text;
using System.Xml;

namespace ServiceKpi.Web.Ui.Parts;

/// <summary>Texts of customers and staff made harmless for the programs that open a file.</summary>
internal static class SafeText
{
    /// <summary>The most characters that a cell of a spreadsheet holds.</summary>
    public const int LongestCell = 32_767;

    /// <summary>Signs with which a spreadsheet takes a text for a formula, in their wide form too.</summary>
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    /// <summary>
    /// A text of a CSV file: what a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection).
    /// </summary>
    public static string ForCsv(string text) =>
        text.Length > 0 && (Starters.Contains(text[0]) || text.TrimStart() is [var first, ..] && Starters.Contains(first))
            ? "'" + text
            : text;

    /// <summary>A text of XML: characters that XML does not have become a question mark, and no more than a cell holds.</summary>
    public static string ForXml(string text)
    {
        var safe = new StringBuilder(Math.Min(text.Length, LongestCell));
        for (var i = 0; i < text.Length && safe.Length < LongestCell - 1; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                safe.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                safe.Append(text[i]).Append(text[++i]);
            }
            else
            {
                safe.Append('?');
            }
        }

        return safe.ToString();
    }

    /// <summary>A name that a sheet may have: 31 characters, and none that addresses are made of.</summary>
    public static string ForSheet(string name)
    {
        const int Longest = 31;
        var allowed = new string([.. name.Where(c => !"[]:*?/\\".Contains(c))]).Trim('\'', ' ');
        return allowed.Length == 0 ? "1" : allowed[..Math.Min(allowed.Length, Longest)];
    }
}
