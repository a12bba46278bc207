using System.Text;

namespace ServiceKpi.Data.Import.Files;

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
