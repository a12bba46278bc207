namespace ServiceKpi.TestKit;

/// <summary>
/// Reads CSV by the letter of RFC 4180, section 2: lines end with CR LF, a field that holds a quote, a comma, CR or LF stands in
/// quotes, and all lines have as many fields. Anything else is an error.
/// </summary>
public static class StrictCsv
{
    /// <summary>The fields by line.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static IReadOnlyList<string[]> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<string[]>();
        for (var at = 0; at < text.Length;)
        {
            var line = new List<string>();
            do
            {
                line.Add(Field(text, ref at));
            }
            while (at < text.Length && text[at++] is ',');

            if (at >= text.Length || text[at - 1] != '\r' || text[at++] != '\n')
            {
                throw new FormatException($"The line {lines.Count + 1} does not end with CR LF.");
            }

            lines.Add([.. line]);
        }

        return lines.TrueForAll(l => l.Length == lines[0].Length) ? lines : throw new FormatException("The lines have different numbers of fields.");
    }

    private static string Field(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var plain = text.AsSpan(at).IndexOfAny(',', '\r', '\n') is >= 0 and var length ? text.Substring(at, length) : text[at..];
            at += plain.Length;
            return plain.Contains('"', StringComparison.Ordinal) ? throw new FormatException($"A quote stands inside {plain}.") : plain;
        }

        var field = new System.Text.StringBuilder();
        for (at++; ; at++)
        {
            if (at >= text.Length)
            {
                throw new FormatException("A quote is not closed.");
            }

            if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[at++]);
            }
            else
            {
                at++;
                return field.ToString();
            }
        }
    }
}
