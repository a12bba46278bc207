using System.Text;

namespace ServiceKpi.Data.Import.Files;

/// <summary>The text of a file, whose header line can be looked at before it is parsed.</summary>
internal sealed class CsvText : TextReader
{
    private const int LongestHead = 1 << 18;

    private readonly StreamReader reader;
    private readonly int longestRecord;
    private readonly CancellationToken cancellationToken;
    private char[] head = [];
    private int headAt;

    private CsvText(StreamReader reader, int longestRecord, CancellationToken cancellationToken)
    {
        this.reader = reader;
        this.longestRecord = longestRecord;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The separator of the header line.</summary>
    public char Delimiter { get; private set; }

    /// <summary>The lines above the header line.</summary>
    public int LinesBefore { get; private set; }

    /// <summary>Those of them that are titles or blank.</summary>
    public int SkippedLines { get; private set; }

    /// <summary>The line on which the record that is being read begins.</summary>
    public int RecordLine { get; set; } = 1;

    /// <summary>Opens the text of a file whose first bytes have been looked at.</summary>
    public static async Task<CsvText> OpenAsync(MeteredStream input, byte[] start, TableForm form, CancellationToken cancellationToken)
    {
        var encoding = CsvEncoding.Detect(start).Encoding;
        var reader = new StreamReader(input, encoding, detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
        var text = new CsvText(reader, form.LongestRecord, cancellationToken);
        await text.ReadHeadAsync(form.Likeness);
        return text;
    }

    public override async Task<int> ReadAsync(char[] buffer, int index, int count)
    {
        // CsvParser keeps the unfinished record at the front of its buffer, so the index is how long that one is already.
        if (index > longestRecord)
        {
            throw new CsvException(FileFault.LongRecord(RecordLine, longestRecord));
        }

        if (headAt < head.Length)
        {
            var copied = Math.Min(count, head.Length - headAt);
            head.AsSpan(headAt, copied).CopyTo(buffer.AsSpan(index));
            headAt += copied;
            return copied;
        }

        return await reader.ReadAsync(buffer.AsMemory(index, count), cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task ReadHeadAsync(Func<string[], double> likeness)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        var lines = 0;
        int read;
        while ((lines <= HeaderPlace.MostLines || HeaderLine.Of(text) is not { IsComplete: true })
            && (read = await reader.ReadAsync(buffer.AsMemory(), cancellationToken)) > 0)
        {
            text.Append(buffer, 0, read);
            lines += buffer.AsSpan(0, read).Count('\n');
            if (text.Length > LongestHead)
            {
                if (HeaderLine.Of(text) is { IsComplete: true })
                {
                    break;
                }

                throw new CsvException(FileFault.LongHeader);
            }
        }

        var whole = text.ToString();
        var place = HeaderPlace.Find(whole, likeness);
        head = whole[place.Start..].ToCharArray();
        (LinesBefore, SkippedLines) = (place.LinesBefore, place.Skipped);
        Delimiter = place.Delimiter ?? HeaderLine.Of(text).Delimiter;
    }
}

/// <summary>Which encoding a file has: what its byte order mark says, else UTF-8.</summary>
internal static class CsvEncoding
{
    /// <summary>
    /// Stands for bytes that are not of the encoding. It is no character, so it cannot be confused with one of the file,
    /// and the records that hold it can be told from the others.
    /// </summary>
    public const char Undecodable = '\uFFFF';

    /// <summary>The encoding and the length of its mark.</summary>
    public static (Encoding Encoding, int Mark) Detect(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Marking(Encoding.UTF8), 3),
        [0xFF, 0xFE, ..] => (Marking(Encoding.Unicode), 2),
        [0xFE, 0xFF, ..] => (Marking(Encoding.BigEndianUnicode), 2),
        _ => (Marking(Encoding.UTF8), 0),
    };

    private static Encoding Marking(Encoding encoding) => Encoding.GetEncoding(
        encoding.CodePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Undecodable.ToString()));
}
