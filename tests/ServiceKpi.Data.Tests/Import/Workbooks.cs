using System.IO.Compression;
using System.Text;

namespace ServiceKpi.Data.Tests.Import;

/// <summary>Makes small workbooks.</summary>
internal static class Workbooks
{
    public const string Header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>outlet</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>date</t></is></c>"
        + "<c r=\"C1\" t=\"inlineStr\"><is><t>visits</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>revenue</t></is></c><c r=\"E1\" t=\"inlineStr\"><is><t>note</t></is></c></row>";

    /// <summary>Style 1 is a day, 2 a day with a time, 3 a share, 4 rupiah, 5 hours and minutes.</summary>
    private const string Styles = "<styleSheet xmlns=\"x\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;Rp&quot;#,##0;[Red]-#,##0\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"[$-421]dd\\ mmmm\\ yyyy hh:mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/></cellXfs><cellStyles/></styleSheet>";

    /// <summary>A cell with a text, and one with a number.</summary>
    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string Number(string number, int style = 0) => $"<c s=\"{style}\"><v>{number}</v></c>";

    /// <summary>A row of days: outlet, date, visits and revenue.</summary>
    public static string Row(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    public static byte[] Of(params string[] sheets) => Of(sheets, "");

    public static byte[] Of(string[] sheets, string properties)
    {
        string[] names = ["Maret", "April"];
        return Zipped(
        [
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", $"<workbook xmlns:r=\"r\">{properties}<sheets><sheet name=\"Kosong\" state=\"hidden\" r:id=\"r0\"/>"
                + string.Concat(sheets.Select((_, i) => $"<sheet name=\"{names[i]}\" sheetId=\"{i}\" r:id=\"r{i + 1}\"/>")) + "</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships>" + string.Concat(sheets.Select((_, i) =>
                $"<Relationship Id=\"r{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")) + "</Relationships>"),
            ("xl/styles.xml", Styles),
            ("xl/sharedStrings.xml", "<sst><si><t>JKT01</t></si><si><r><t>ramai</t></r><r><t xml:space=\"preserve\"> sekali</t></r><rPh><t>x</t></rPh></si></sst>"),
            .. sheets.Select((rows, i) => ($"xl/worksheets/sheet{i}.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>")),
        ]);
    }

    public static byte[] Zipped(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
