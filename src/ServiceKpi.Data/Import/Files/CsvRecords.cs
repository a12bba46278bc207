using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ServiceKpi.Data.Import.Files;

/// <summary>
/// The records of a text, one after the other. A quote that is opened and not closed would take the following lines into
/// its field: such a record ends with its line, and the lines after it are read again.
/// </summary>
internal sealed class CsvRecords : TableFile
{
    private const int BufferLength = 1 << 16;

    /// <summary>Bounds the work that a file full of broken quotes can ask for.</summary>
    private const long MostReadAgain = 1 << 26;

    private readonly CsvText text;
    private readonly CsvConfiguration configuration;
    private readonly Stack<(CsvParser Parser, int LinesBefore)> sources = new();
    private long readAgain;
    private string? broken;

    private CsvRecords(CsvText text)
    {
        this.text = text;
        configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = text.Delimiter.ToString(),
            Mode = CsvMode.RFC4180,
            IgnoreBlankLines = false,
            BufferSize = BufferLength,
            BadDataFound = bad => broken ??= bad.Field,
        };
        sources.Push((new CsvParser(text, configuration), text.LinesBefore));
    }

    public override int SkippedLines => text.SkippedLines;

    /// <summary>Opens a file of text.</summary>
    public static async Task<CsvRecords> OpenAsync(MeteredStream input, byte[] start, TableForm form, CancellationToken cancellationToken) =>
        new(await CsvText.OpenAsync(input, start, form, cancellationToken));

    /// <inheritdoc/>
    public override async ValueTask<CsvRecord?> ReadAsync()
    {
        while (true)
        {
            var (parser, linesBefore) = sources.Peek();
            var line = linesBefore + parser.RawRow + 1;
            text.RecordLine = line;
            if (!await parser.ReadAsync())
            {
                if (sources.Count == 1)
                {
                    return null;
                }

                sources.Pop().Parser.Dispose();
                continue;
            }

            var record = Take(parser, line);
            if (record.Broken is null && Array.TrueForAll(record.Fields, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            return record.Broken is { SpansLines: true } quote ? EndWithItsLine(parser, record, quote) : record;
        }
    }

    protected override void Dispose(bool isCalled)
    {
        while (sources.TryPop(out var source))
        {
            source.Parser.Dispose();
        }

        text.Dispose();
        base.Dispose(isCalled);
    }

    private CsvRecord Take(CsvParser parser, int line)
    {
        BrokenQuote? quote = null;
        var fields = new string[parser.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = parser[i];
            if (broken is not null)
            {
                fields[i] = broken;
                quote ??= new BrokenQuote(i, broken);
                broken = null;
            }
        }

        return new CsvRecord(line, fields, quote);
    }

    private CsvRecord EndWithItsLine(CsvParser parser, CsvRecord record, BrokenQuote quote)
    {
        var raw = parser.RawRecord;
        var quoteAt = Math.Max(0, raw.IndexOf(quote.Raw, StringComparison.Ordinal));
        var end = quoteAt + raw.AsSpan(quoteAt).IndexOfAny('\r', '\n');
        var rest = raw[end..].StartsWith("\r\n", StringComparison.Ordinal) ? end + 2 : end + 1;
        readAgain += raw.Length - rest;
        if (readAgain > MostReadAgain)
        {
            return record;
        }

        var linesBefore = record.Line - 1 + LineEnds(raw.AsSpan(0, rest));
        sources.Push((new CsvParser(new StringReader(raw[rest..]), configuration), linesBefore));
        return record with
        {
            Fields = [.. record.Fields[..quote.Field], .. raw[quoteAt..end].Split(text.Delimiter)],
            Broken = quote with { Raw = raw[quoteAt..end] },
        };
    }

    private static int LineEnds(ReadOnlySpan<char> text)
    {
        var ends = 0;
        for (var i = 0; i < text.Length; i++)
        {
            ends += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) ? 1 : 0;
        }

        return ends;
    }
}

/// <summary>A field whose quotes do not pair up or do not enclose all of it.</summary>
internal sealed record BrokenQuote(int Field, string Raw)
{
    public bool SpansLines => Raw.AsSpan().ContainsAny('\r', '\n');

    public bool IsUnclosed => Raw.StartsWith('"') && Raw.AsSpan().Count('"') % 2 == 1;
}

/// <summary>The text as a whole cannot be read as CSV.</summary>
internal sealed class CsvException(ImportMessage message, Exception? inner = null) : Exception(message.Text, inner)
{
    public ImportMessage Said => message;
}
