using System.Text;
using System.Xml;

namespace ServiceKpi.Data.Import.Workbooks;

/// <summary>Reads the XML of a part of a workbook, without anything that it refers to.</summary>
internal static class WorkbookXml
{
    /// <summary>The longest text of a cell; Excel itself has 32,767 characters.</summary>
    private const int LongestText = 1 << 20;

    /// <summary>No part of a workbook is nested as deep; a reader remembers every level.</summary>
    private const int Deepest = 64;

    public static XmlReader Read(Stream part) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });

    /// <summary>Goes to the next node; false at the end.</summary>
    /// <exception cref="InvalidDataException">It lies deeper than any of a workbook.</exception>
    public static bool Next(XmlReader xml)
    {
        var isThere = xml.Read();
        return xml.Depth <= Deepest ? isThere : throw new InvalidDataException("The part is nested too deep.");
    }

    /// <summary>Goes behind the element at which the reader stands.</summary>
    public static void Skip(XmlReader xml)
    {
        var depth = xml.Depth;
        var isInside = !xml.IsEmptyElement;
        while (isInside)
        {
            isInside = Next(xml) && xml.Depth > depth;
        }

        Next(xml);
    }

    /// <summary>The text of the element at which the reader stands, which is behind it afterwards.</summary>
    public static string TextOf(XmlReader xml)
    {
        var text = new StringBuilder();
        Append(xml, text);
        return EscapedCharacters.Decoded(text.ToString());
    }

    private static void Append(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement)
        {
            Next(xml);
            return;
        }

        var room = new char[256];
        var depth = xml.Depth;
        Next(xml);
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

            Next(xml);
        }

        Next(xml);
    }

    /// <summary>The text of an element that holds pieces of text with a look of their own; how it is pronounced is left out.</summary>
    public static string RichTextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            Next(xml);
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        Next(xml);
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                Append(xml, text);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                Skip(xml);
            }
            else
            {
                Next(xml);
            }
        }

        Next(xml);
        return EscapedCharacters.Decoded(text.ToString());
    }
}

/// <summary>
/// A part of a workbook as it unfolds: it ends with a fault when it grows beyond a limit, or when so much comes without the beginning of an
/// element that it can be no cell.
/// </summary>
internal sealed class UnfoldingStream(Stream inner, long length, long limit, CancellationToken cancellationToken) : Stream
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
        cancellationToken.ThrowIfCancellationRequested();
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
