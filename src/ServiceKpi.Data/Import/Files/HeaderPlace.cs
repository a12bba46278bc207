using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ServiceKpi.Data.Import.Files;

/// <summary>
/// Where the header of a file is: the first line with every column that the file must have, whatever titles stand above it and
/// whatever separates its fields. Without such a line it is the one with most of the columns, so that its lack can be told.
/// </summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="LinesBefore">The lines above it.</param>
/// <param name="Skipped">Those of them that are titles or blank.</param>
/// <param name="Delimiter">What separates its fields; null when no line has any of the columns.</param>
internal readonly record struct HeaderPlace(int Start, int LinesBefore, int Skipped, char? Delimiter)
{
    /// <summary>How many lines are looked at.</summary>
    public const int MostLines = 50;

    private const string Separator = "sep=";

    /// <summary>Looks for the header.</summary>
    /// <param name="text">The beginning of the file.</param>
    /// <param name="likeness">How much of a header these fields are: 1 for a whole one, 0 for none.</param>
    public static HeaderPlace Find(string text, Func<string[], double> likeness)
    {
        HeaderPlace? best = null;
        var (mostAlike, declared, declaredLines) = (0.0, (char?)null, 0);
        var start = 0;
        for (var line = 0; line < MostLines && start < text.Length; line++)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var at ? start + at : text.Length;
            var content = text[start..end];
            if (line == declaredLines && declared is null && content.Length == Separator.Length + 1
                && content.StartsWith(Separator, StringComparison.OrdinalIgnoreCase))
            {
                (declared, declaredLines) = (content[^1], line + 1);
            }
            else if (!string.IsNullOrWhiteSpace(content))
            {
                foreach (var delimiter in declared is { } own ? (char[])[own] : [',', ';', '\t'])
                {
                    var alike = likeness(Split(content, delimiter));
                    if (alike > mostAlike || best is null)
                    {
                        mostAlike = alike;
                        best = new HeaderPlace(start, line, line - declaredLines, alike > 0 || declared is not null ? delimiter : null);
                    }
                }

                if (mostAlike >= 1)
                {
                    break;
                }
            }

            start = end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return best ?? new HeaderPlace(0, 0, 0, declared);
    }

    private static string[] Split(string line, char delimiter)
    {
        using var parser = new CsvParser(
            new StringReader(line),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString(), Mode = CsvMode.RFC4180, BadDataFound = null });
        return parser.Read() ? parser.Record ?? [] : [];
    }
}

/// <summary>What the first line that is not empty tells before anything is parsed.</summary>
/// <param name="IsComplete">True when the end of the line has been seen.</param>
/// <param name="Delimiter">What separates its fields most often, quoted text left out; a comma if nothing does.</param>
internal readonly record struct HeaderLine(bool IsComplete, char Delimiter)
{
    public static HeaderLine Of(StringBuilder text)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        var isQuoted = false;
        var isComplete = false;
        var hasBegun = false;
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                isQuoted ^= c == '"';
                if (!isQuoted && c is '\r' or '\n')
                {
                    isComplete = hasBegun;
                    if (isComplete)
                    {
                        break;
                    }

                    continue;
                }

                hasBegun = true;
                commas += !isQuoted && c == ',' ? 1 : 0;
                semicolons += !isQuoted && c == ';' ? 1 : 0;
                tabs += !isQuoted && c == '\t' ? 1 : 0;
            }

            if (isComplete)
            {
                break;
            }
        }

        var most = Math.Max(commas, Math.Max(semicolons, tabs));
        return new HeaderLine(isComplete, most == commas ? ',' : most == semicolons ? ';' : '\t');
    }
}
