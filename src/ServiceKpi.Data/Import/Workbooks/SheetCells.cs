using System.Xml;

namespace ServiceKpi.Data.Import.Workbooks;

/// <summary>Reads the rows and cells of a sheet forwards.</summary>
internal sealed class SheetCells(Stream part, WorkbookParts book) : IDisposable
{
    /// <summary>Columns of a sheet of Excel.</summary>
    private const int MostColumns = 16_384;

    /// <summary>Shown where a program has written a formula and not what it gives.</summary>
    private const string Uncomputed = "#FORMULA";

    private readonly XmlReader xml = WorkbookXml.Read(part);
    private int line;

    /// <summary>The row that is being read.</summary>
    public int Line => line;

    /// <summary>The next row; null at the end.</summary>
    public SheetRow? ReadRow()
    {
        while (!(xml.NodeType == XmlNodeType.Element && xml.LocalName == "row"))
        {
            if (!WorkbookXml.Next(xml))
            {
                return null;
            }
        }

        line = int.TryParse(xml.GetAttribute("r"), out var number) && number > line ? number : line + 1;
        var row = new SheetRow(line);
        if (xml.IsEmptyElement)
        {
            WorkbookXml.Next(xml);
            return row;
        }

        var depth = xml.Depth;
        var column = -1;
        WorkbookXml.Next(xml);
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                if (column >= MostColumns)
                {
                    throw new InvalidDataException("The sheet has more columns than there are.");
                }

                ReadCell(row, column);
            }
            else
            {
                WorkbookXml.Next(xml);
            }
        }

        return row;
    }

    public void Dispose() => xml.Dispose();

    private void ReadCell(SheetRow row, int column)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var (value, hasFormula, hasValue) = ("", false, false);
        if (xml.IsEmptyElement)
        {
            WorkbookXml.Next(xml);
            return;
        }

        var depth = xml.Depth;
        WorkbookXml.Next(xml);
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                (value, hasValue) = (WorkbookXml.TextOf(xml), true);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                value = WorkbookXml.RichTextOf(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                hasFormula |= xml.LocalName == "f";
                WorkbookXml.Skip(xml);
            }
            else
            {
                WorkbookXml.Next(xml);
            }
        }

        // The result of a formula may be an empty text, which is said to be a text; a blank without a result would take a value away.
        if (hasFormula && value.Length == 0 && !(type == "str" && hasValue))
        {
            row.Set(column, Uncomputed, CellSort.NoResult);
            return;
        }

        switch (type)
        {
            case "s":
                row.Set(column, book.SharedText(value), CellSort.Text);
                break;
            case "b":
                row.Set(column, value == "1" ? "TRUE" : "FALSE", CellSort.Text);
                break;
            case "e":
                row.Set(column, value, CellSort.Error);
                break;
            case "str" or "inlineStr" or "d":
                row.Set(column, value, CellSort.Text);
                break;
            default:
                var (text, sort) = SheetNumber.Shown(value, book.ShapeOf(style), book.CountsFrom1904);
                row.Set(column, text, sort);
                break;
        }
    }

    /// <summary>The place of a column by the letters of a cell: A1 is in the first.</summary>
    private static int? ColumnOf(string? cell)
    {
        var number = 0;
        foreach (var letter in cell ?? "")
        {
            if (!char.IsAsciiLetter(letter))
            {
                break;
            }

            number = (number * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (number > MostColumns)
            {
                return MostColumns;
            }
        }

        return number == 0 ? null : number - 1;
    }
}

/// <summary>A row of a sheet.</summary>
internal sealed class SheetRow(int line)
{
    private readonly List<(string Text, CellSort Sort)> cells = [];

    /// <summary>Its number in the sheet.</summary>
    public int Line => line;

    /// <summary>How many cells there are up to the last that is not blank.</summary>
    public int Width { get; private set; }

    public void Set(int column, string text, CellSort sort)
    {
        if (text.Length == 0)
        {
            return;
        }

        while (cells.Count <= column)
        {
            cells.Add(("", CellSort.Text));
        }

        cells[column] = (text, sort);
        Width = string.IsNullOrWhiteSpace(text) ? Width : Math.Max(Width, column + 1);
    }

    public string[] Fields(int width) => [.. Enumerable.Range(0, width).Select(i => i < cells.Count ? cells[i].Text : "")];

    public CellSort[] Sorts(int width) => [.. Enumerable.Range(0, width).Select(i => i < cells.Count ? cells[i].Sort : CellSort.Text)];
}
