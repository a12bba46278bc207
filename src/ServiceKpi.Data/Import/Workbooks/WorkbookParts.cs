using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ServiceKpi.Data.Import.Workbooks;

/// <summary>What the parts of a workbook say beside its sheets: their names, the texts that cells share, how numbers are shown.</summary>
internal sealed class WorkbookParts
{
    private const string MainPart = "xl/workbook.xml";
    private const long MostOfSmallPart = 16 << 20;
    private const long MostOfTexts = 256L << 20;

    /// <summary>The most characters of the texts that cells share, which are held in memory: 100 MB.</summary>
    private const int MostSharedCharacters = 50_000_000;

    private readonly ZipArchive archive;
    private readonly List<(string Name, bool IsHidden, string? Relation)> sheets = [];
    private readonly Dictionary<string, string> targets = new(StringComparer.Ordinal);
    private readonly List<NumberShape> shapes = [];
    private readonly List<string> texts = [];

    private readonly CancellationToken cancellationToken;

    private WorkbookParts(ZipArchive archive, CancellationToken cancellationToken) => (this.archive, this.cancellationToken) = (archive, cancellationToken);

    /// <summary>True when days are counted from 1904.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>Reads them; null when there is no workbook.</summary>
    public static WorkbookParts? Of(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (EntryOf(archive, MainPart) is null)
        {
            return null;
        }

        var parts = new WorkbookParts(archive, cancellationToken);
        parts.Each(MainPart, MostOfSmallPart, parts.TakeSheet);
        parts.Each("xl/_rels/workbook.xml.rels", MostOfSmallPart, parts.TakeTarget);
        parts.TakeShapes();
        parts.TakeTexts();
        return parts;
    }

    /// <summary>Opens a part, which may unfold into so many bytes.</summary>
    public Stream Open(ZipArchiveEntry part, long mostBytes) => part.Length <= mostBytes
        ? new UnfoldingStream(part.Open(), part.Length, mostBytes, cancellationToken)
        : throw new CsvException(FileFault.HugeWorkbook);

    /// <summary>The sheets with a table that nobody hid and that are not the one of the name, or the first of them.</summary>
    public IReadOnlyList<string> OtherSheets(string? name)
    {
        var seen = sheets.Where(s => !s.IsHidden && s.Relation is not null && targets.ContainsKey(s.Relation)).Select(s => s.Name).ToList();
        return name is null ? [.. seen.Skip(1)] : [.. seen.Where(s => !s.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>The sheet of the name; the first that is not hidden for none.</summary>
    public ZipArchiveEntry Sheet(string? name)
    {
        var tables = sheets.Where(s => s.Relation is not null && targets.ContainsKey(s.Relation)).ToList();
        var wanted = name is null
            ? tables.OrderBy(s => s.IsHidden).FirstOrDefault()
            : tables.Find(s => s.Name.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (wanted.Relation is null)
        {
            throw new CsvException(name is null ? FileFault.BrokenWorkbook : FileFault.NoSuchSheet(name, string.Join(", ", tables.Select(s => s.Name))));
        }

        return EntryOf(archive, targets[wanted.Relation]) ?? throw new CsvException(FileFault.BrokenWorkbook);
    }

    /// <summary>The text of that number among those that cells share.</summary>
    public string SharedText(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count
            ? texts[at]
            : throw new InvalidDataException("A cell refers to a text that there is not.");

    /// <summary>As what the cells of a style are shown.</summary>
    public NumberShape ShapeOf(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shapes.Count ? shapes[at] : NumberShape.Number;

    private void TakeSheet(XmlReader xml)
    {
        if (xml.LocalName == "workbookPr")
        {
            CountsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
        }
        else if (xml.LocalName == "sheet")
        {
            string? relation = null;
            for (var i = 0; i < xml.AttributeCount; i++)
            {
                // The namespace is that of the transitional or of the strict form.
                xml.MoveToAttribute(i);
                relation = xml is { LocalName: "id", NamespaceURI.Length: > 0 } ? xml.Value : relation;
            }

            xml.MoveToElement();
            sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", relation));
        }
    }

    private void TakeTarget(XmlReader xml)
    {
        if (xml.LocalName == "Relationship" && xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true
            && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
        {
            targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }
    }

    private void TakeShapes()
    {
        var codes = new Dictionary<int, string>();
        var isOfCells = false;
        Each("xl/styles.xml", MostOfSmallPart, xml =>
        {
            isOfCells = xml.LocalName == "cellXfs" || (isOfCells && xml.LocalName is not ("cellStyles" or "dxfs"));
            if (xml.LocalName == "numFmt" && NumberOf(xml, "numFmtId") is { } format)
            {
                codes[format] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (isOfCells && xml.LocalName == "xf")
            {
                var id = NumberOf(xml, "numFmtId") ?? 0;
                shapes.Add(NumberShapes.Of(id, codes.GetValueOrDefault(id)));
            }
        });
    }

    private void TakeTexts()
    {
        if (EntryOf(archive, "xl/sharedStrings.xml") is not { } entry)
        {
            return;
        }

        using var part = Open(entry, MostOfTexts);
        using var xml = WorkbookXml.Read(part);
        long characters = 0;
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(WorkbookXml.RichTextOf(xml));
                characters += texts[^1].Length + 16;
                if (characters > MostSharedCharacters)
                {
                    throw new CsvException(FileFault.HugeWorkbook);
                }
            }
            else
            {
                WorkbookXml.Next(xml);
            }
        }
    }

    private void Each(string name, long mostBytes, Action<XmlReader> take)
    {
        if (EntryOf(archive, name) is not { } entry)
        {
            return;
        }

        using var part = Open(entry, mostBytes);
        using var xml = WorkbookXml.Read(part);
        while (WorkbookXml.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                take(xml);
            }
        }
    }

    private static int? NumberOf(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ZipArchiveEntry? EntryOf(ZipArchive archive, string name) =>
        archive.Entries.FirstOrDefault(e => e.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase));
}
