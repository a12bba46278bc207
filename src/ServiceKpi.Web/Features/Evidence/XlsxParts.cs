using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>The parts of a workbook beside its rows.</summary>
internal static class XlsxParts
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const uint FirstOwnFormat = 164;

    /// <summary>What is the same in every workbook: how its parts hang together.</summary>
    public static IReadOnlyList<(string Name, ReadOnlyMemory<byte> Text)> Fixed { get; } =
    [
        ("[Content_Types].xml", Xml($"""
            <Types xmlns="{Package}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Spreadsheet}.worksheet+xml"/>
            <Override PartName="/xl/worksheets/sheet2.xml" ContentType="{Spreadsheet}.worksheet+xml"/>
            </Types>
            """)),
        ("_rels/.rels", Xml($"""
            <Relationships xmlns="{Package}/relationships">
            <Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """)),
        ("xl/_rels/workbook.xml.rels", Xml($"""
            <Relationships xmlns="{Package}/relationships">
            <Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/>
            <Relationship Id="rId3" Type="{Office}/styles" Target="styles.xml"/>
            </Relationships>
            """)),
    ];

    public static Workbook Workbook(string rows, string about) => new(new Sheets(
        new Sheet { Name = rows, SheetId = 1, Id = "rId1" },
        new Sheet { Name = about == rows ? about + " 2" : about, SheetId = 2, Id = "rId2" }));

    /// <summary>The formats in the order of <see cref="XlsxStyle"/>.</summary>
    public static Stylesheet Styles(bool wholeMoney)
    {
        string?[] formats =
        [
            null, null, "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "#,##0", wholeMoney ? "#,##0" : "#,##0.00", "[h]:mm:ss", null,
        ];
        return new Stylesheet(
            new NumberingFormats(formats.Select((format, i) => (format, i)).Where(f => f.format is not null)
                .Select(f => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)f.i, FormatCode = f.format })),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(formats.Select((format, i) => Format((XlsxStyle)i, format))));
    }

    /// <summary>A view whose rows above <paramref name="row"/> stay while the others scroll.</summary>
    public static SheetViews FrozenAbove(uint row) => new(new SheetView(
        new Pane
        {
            VerticalSplit = row - 1,
            TopLeftCell = string.Create(CultureInfo.InvariantCulture, $"A{row}"),
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        })
    {
        WorkbookViewId = 0,
    });

    public static Column Column(uint number, CellKind kind) => new()
    {
        Min = number,
        Max = number,
        CustomWidth = true,
        Width = kind switch { CellKind.Words => 48, CellKind.Time or CellKind.Text => 20, _ => 13 },
    };

    private static CellFormat Format(XlsxStyle style, string? format) => new()
    {
        FontId = style == XlsxStyle.Bold ? 1u : 0u,
        FillId = 0,
        BorderId = 0,
        FormatId = 0,
        NumberFormatId = format is null ? 0 : FirstOwnFormat + (uint)style,
        ApplyNumberFormat = format is not null,
        ApplyFont = style == XlsxStyle.Bold,
        ApplyAlignment = style == XlsxStyle.Wrapped,
        Alignment = style == XlsxStyle.Wrapped ? new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top } : null,
    };

    private static ReadOnlyMemory<byte> Xml(string text) => Encoding.UTF8.GetBytes(Declaration + text);
}
