using System.Text;

namespace ServiceKpi.Data.Import.Files;

/// <summary>What a file is that is no text.</summary>
internal enum FileKind
{
    /// <summary>It may be text.</summary>
    Text,

    /// <summary>A workbook as Excel saves it today.</summary>
    Workbook,

    /// <summary>A workbook as Excel saved it long ago, or a document of that time.</summary>
    OldWorkbook,

    /// <summary>A spreadsheet of LibreOffice and others.</summary>
    OpenDocument,

    /// <summary>A page of a browser, which some programs call a workbook.</summary>
    Html,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>Files packed into one.</summary>
    Archive,

    /// <summary>One file packed.</summary>
    Gzip,

    /// <summary>A database.</summary>
    Database,
}

/// <summary>Tells by its first bytes what a file is.</summary>
internal static class FileKinds
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Length = 4096;

    /// <summary>What it is.</summary>
    public static FileKind Of(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => OfArchive(start),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind.OldWorkbook,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => FileKind.Pdf,
        [0x1F, 0x8B, ..] => FileKind.Gzip,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] => FileKind.Picture,
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', ..] => FileKind.Database,
        _ => IsHtml(start) ? FileKind.Html : FileKind.Text,
    };

    /// <summary>The kind in words.</summary>
    public static string InWords(this FileKind kind) => kind switch
    {
        FileKind.Workbook => "an Excel workbook (.xlsx)",
        FileKind.OldWorkbook => "an old Excel workbook (.xls), one with a password, or another Office file",
        FileKind.OpenDocument => "an OpenDocument spreadsheet (.ods)",
        FileKind.Html => "an HTML page, whatever its name says",
        FileKind.Pdf => "a PDF",
        FileKind.Picture => "a picture",
        FileKind.Archive => "a ZIP archive",
        FileKind.Gzip => "a gzip archive",
        FileKind.Database => "a SQLite database",
        _ => "text",
    };

    private static bool IsHtml(ReadOnlySpan<byte> start)
    {
        start = start.TrimStart("\uFEFF \t\r\n"u8);
        foreach (var beginning in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head", "<meta", "<body", "<table"])
        {
            if (start.Length >= beginning.Length && Ascii.EqualsIgnoreCase(start[..beginning.Length], beginning))
            {
                return true;
            }
        }

        return false;
    }

    private static FileKind OfArchive(ReadOnlySpan<byte> start) =>
        start.IndexOf("opendocument.spreadsheet"u8) >= 0 ? FileKind.OpenDocument
        : start.IndexOf("[Content_Types].xml"u8) >= 0 || start.IndexOf("xl/"u8) >= 0 ? FileKind.Workbook
        : FileKind.Archive;
}
