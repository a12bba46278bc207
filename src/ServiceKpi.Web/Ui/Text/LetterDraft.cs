using System.Globalization;
using System.Net;
using System.Text;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Puts a letter together, as words alone and as simple HTML that every mail program shows, from the same lines.</summary>
internal sealed class LetterDraft
{
    private const string Style = "font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:#14161f;max-width:36rem";
    private const string ButtonStyle = "display:inline-block;padding:10px 18px;border-radius:8px;background:#2b50d8;color:#ffffff;text-decoration:none;font-weight:600";
    private const string SmallStyle = "color:#565b6b;font-size:14px";
    private const string CellStyle = "padding:4px 14px 4px 0;text-align:left;vertical-align:top";

    private readonly StringBuilder plain = new();
    private readonly StringBuilder html = new();

    /// <summary>Adds a paragraph.</summary>
    public LetterDraft Say(string words) => Add(words, $"<p>{Encoded(words)}</p>");

    /// <summary>Adds a heading.</summary>
    public LetterDraft Head(string words) => Add(words.ToUpper(CultureInfo.CurrentCulture), $"<h2 style=\"font-size:17px;margin:22px 0 6px\">{Encoded(words)}</h2>");

    /// <summary>Adds what the receiver is to open.</summary>
    public LetterDraft Open(string words, Uri address) =>
        Add($"{words}:\n{address.AbsoluteUri}", $"<p><a href=\"{Encoded(address.AbsoluteUri)}\" style=\"{ButtonStyle}\">{Encoded(words)}</a></p>");

    /// <summary>Adds something small that can be opened.</summary>
    public LetterDraft Small(string words, Uri? address = null) => address is null
        ? Add(words, $"<p style=\"{SmallStyle}\">{Encoded(words)}</p>")
        : Add($"{words}:\n{address.AbsoluteUri}", $"<p style=\"{SmallStyle}\"><a href=\"{Encoded(address.AbsoluteUri)}\" style=\"color:#565b6b\">{Encoded(words)}</a></p>");

    /// <summary>Adds lines, each with a link where it has one.</summary>
    public LetterDraft List(IEnumerable<(string Words, Uri? Address)> lines)
    {
        var (text, items) = (new StringBuilder(), new StringBuilder());
        foreach (var (words, address) in lines)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("- ").Append(words).Append(address is null ? "" : "\n  " + address.AbsoluteUri);
            items.Append("<li style=\"margin:4px 0\">").Append(address is null ? Encoded(words) : $"<a href=\"{Encoded(address.AbsoluteUri)}\" style=\"color:#2b50d8\">{Encoded(words)}</a>").Append("</li>");
        }

        return text.Length == 0 ? this : Add(text.ToString(), $"<ul style=\"padding-left:20px;margin:6px 0\">{items}</ul>");
    }

    /// <summary>Adds a table; its first cells are its rows' names.</summary>
    public LetterDraft Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var (text, lines) = (new StringBuilder(), new StringBuilder());
        lines.Append("<tr>").AppendJoin("", heads.Select(h => $"<th scope=\"col\" style=\"{CellStyle};{SmallStyle};font-weight:400\">{Encoded(h)}</th>")).Append("</tr>");
        foreach (var row in rows)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(row[0]).Append(": ").AppendJoin(" · ", row.Skip(1).Where(cell => cell.Length > 0));
            lines.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\" style=\"{CellStyle};font-weight:600\">{Encoded(row[0])}</th>")
                .AppendJoin("", row.Skip(1).Select(cell => $"<td style=\"{CellStyle}\">{Encoded(cell)}</td>")).Append("</tr>");
        }

        return Add(text.ToString(), $"<table style=\"border-collapse:collapse;margin:6px 0\">{lines}</table>");
    }

    /// <summary>The letter.</summary>
    public Letter To(string address, string? name, string subject) => new(
        address,
        name,
        subject,
        plain.ToString().TrimEnd() + "\n",
        $"<!DOCTYPE html><html lang=\"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}\"><head><meta charset=\"utf-8\"><title>{Encoded(subject)}</title></head><body style=\"margin:0;padding:16px\"><div style=\"{Style}\">{html}</div></body></html>");

    private LetterDraft Add(string words, string markup)
    {
        plain.Append(words).Append("\n\n");
        html.Append(markup);
        return this;
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>Lets what runs outside of a visit speak somebody's language, until the asynchronous method that began it ends.</summary>
internal static class Spoken
{
    /// <summary>Speaks the language of a tag such as <c>id</c> or <c>en</c> from here on; that of the organisation for any other.</summary>
    public static void In(string? language)
    {
        var culture = CultureInfo.GetCultureInfo(language is not null && Preferences.Languages.TryGetValue(language, out var known) ? known : Preferences.Languages.Values.First());
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
    }
}
