using System.Text;
using System.Xml;

namespace ServiceKpi.Data.Import.Workbooks;

/// <summary>Reads the XML of a part of a workbook, without anything that it refers to.</summary>
internal static class WorkbookXml
{
    /// <summary>The longest text of a cell; Excel itself has 32,767 characters.</summary>
    private const int LongestText = 1 << 20;

    public static XmlReader Read(Stream part) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });

    /// <summary>The text of the element at which the reader stands, which is behind it afterwards.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var text = new StringBuilder();
        var room = new char[1024];
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                int read;
                while ((read = xml.ReadValueChunk(room, 0, room.Length)) > 0)
                {
                    text.Append(room, 0, read);
                    if (text.Length > LongestText)
                    {
                        throw new CsvException(FileFault.HugeWorkbook);
                    }
                }
            }

            xml.Read();
        }

        xml.Read();
        return text.ToString();
    }

    /// <summary>The text of an element that holds pieces of text with a look of their own; how it is pronounced is left out.</summary>
    public static string RichTextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var text = "";
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text += TextOf(xml);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }
            else
            {
                xml.Read();
            }
        }

        xml.Read();
        return text;
    }
}

/// <summary>
/// A part of a workbook as it unfolds: it ends with a fault when it grows beyond a limit, or when so much comes without the beginning of an
/// element that it can be no cell.
/// </summary>
internal sealed class UnfoldingStream(Stream inner, long length, long limit) : Stream
{
    private const int LongestPiece = 8 << 20;

    private long read;
    private long sinceBegun;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        read += count;
        sinceBegun = buffer[..count].LastIndexOf((byte)'<') is >= 0 and var last ? count - last : sinceBegun + count;
        return read > limit || sinceBegun > LongestPiece ? throw new CsvException(FileFault.HugeWorkbook) : count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
