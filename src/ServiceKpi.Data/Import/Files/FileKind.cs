namespace ServiceKpi.Data.Import.Files;

/// <summary>Says what a file is that is no text, by its first bytes.</summary>
internal static class FileKind
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Length = 4096;

    /// <summary>What it is, in words; null when it may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => OfArchive(start),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Excel workbook (.xls) or another Office file",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] => "a picture",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', ..] => "a SQLite database",
        _ => null,
    };

    private static string OfArchive(ReadOnlySpan<byte> start) =>
        start.IndexOf("opendocument.spreadsheet"u8) >= 0 ? "an OpenDocument spreadsheet (.ods)"
        : start.IndexOf("[Content_Types].xml"u8) >= 0 || start.IndexOf("xl/"u8) >= 0 ? "an Excel workbook (.xlsx)"
        : "a ZIP archive";
}
