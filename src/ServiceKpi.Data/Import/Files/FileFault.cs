using System.Runtime.CompilerServices;

namespace ServiceKpi.Data.Import.Files;

/// <summary>Every reason for which a file as a whole is refused, in the words that people read.</summary>
internal static class FileFault
{
    public static ImportMessage Empty => Say($"The file is empty.");

    public static ImportMessage NotText => Say($"The file is not text, or it is UTF-16 without a byte order mark. Save it as UTF-8.");

    public static ImportMessage OpenQuotes => Say($"The quotes of the header line do not pair up.");

    public static ImportMessage UndecodableHeader =>
        Say($"The header line has bytes that are not of the file's encoding. Save the file as UTF-8.");

    public static ImportMessage LongHeader => Say($"The header line is too long for a CSV file.");

    public static ImportMessage NoAppending => Say($"Only answers of surveys can be appended: everything else is known by its key.");

    public static ImportMessage Other(FileKind kind) => ImportMessage.Of(kind.ToString(), $"The file is {kind.InWords()}; save its table as CSV (UTF-8) and import that.");

    public static ImportMessage Missing(string missing, string required, string unknown) => unknown.Length == 0
        ? Say($"The file lacks the column {missing}. Its header needs: {required}.")
        : Say($"The file lacks the column {missing}. Its header needs: {required}. Not known here: {unknown}.");

    public static ImportMessage Twice(string column) => Say($"The column {column} comes twice in the header line.");

    public static ImportMessage Rivals(string column, string headings) =>
        Say($"Several headings mean the column {column}: {headings}. Say which is meant: --map \"HEADING={column}\".");

    public static ImportMessage NoSuchHeading(string heading, string headings) => Say($"The file has no heading {heading}. It has: {headings}.");

    public static ImportMessage NoSuchColumn(string column, string columns) => Say($"There is no column {column}. There are: {columns}.");

    public static ImportMessage NoSuchSheet(string sheet, string sheets) => Say($"The workbook has no sheet {sheet}. It has: {sheets}.");

    public static ImportMessage SheetOfText => Say($"Only a workbook has sheets, and the file is text.");

    public static ImportMessage BrokenWorkbook => Say($"The workbook is damaged or not an .xlsx file; save it again, or as CSV (UTF-8).");

    public static ImportMessage BrokenRow(int row) =>
        Say($"The workbook cannot be read at row {row}; look at its cells, or save its table as CSV (UTF-8) and import that.");

    public static ImportMessage HugeWorkbook => Say($"The workbook is too large to be read; save its table as CSV (UTF-8) and import that.");

    public static ImportMessage TooManyRows(int most) => Say($"The file has more than {most:N0} rows.");

    public static ImportMessage TooLarge(long most) => Say($"The file is larger than {most:N0} bytes.");

    public static ImportMessage LongRecord(int line, int longest) =>
        Say($"The record on line {line} is longer than {longest:N0} characters. Is a quote not closed?");

    public static ImportMessage Unreadable(string why) => Say($"The file cannot be read: {why}");

    public static ImportMessage UnknownZone(string zone) => Say($"'{zone}' is not a known time zone.");

    private static ImportMessage Say(FormattableString sentence, [CallerMemberName] string name = "") => ImportMessage.Of(name, sentence);
}
