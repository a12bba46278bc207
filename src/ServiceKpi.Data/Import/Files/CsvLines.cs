using System.Buffers;

namespace ServiceKpi.Data.Import.Files;

/// <summary>
/// Writes RFC 4180, the only way in which this product writes CSV: a field in which anything could end it stands in quotes, and
/// every line has as many fields as the first.
/// </summary>
public sealed class CsvLines(TextWriter writer, string lineEnd = "\r\n")
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    private int? fields;

    /// <summary>Writes a line; null is an empty field.</summary>
    /// <exception cref="ArgumentException">It has not as many fields as the first line.</exception>
    public Task WriteAsync(IReadOnlyList<string?> line) => writer.WriteAsync(TextOf(line));

    /// <inheritdoc cref="WriteAsync"/>
    public void Write(IReadOnlyList<string?> line) => writer.Write(TextOf(line));

    private string TextOf(IReadOnlyList<string?> line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return (fields ??= line.Count) == line.Count
            ? string.Join(',', line.Select(field => FieldOf(field ?? string.Empty, isOnly: line.Count == 1))) + lineEnd
            : throw new ArgumentException($"The line has {line.Count} fields, the first has {fields}.", nameof(line));
    }

    /// <summary>A lone field that is empty would be an empty line, which readers pass over; blanks at an end are easily lost.</summary>
    private static string FieldOf(string text, bool isOnly) =>
        text.AsSpan().ContainsAny(Quoted) || (text.Length == 0 ? isOnly : char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
