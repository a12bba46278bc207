using System.Buffers.Binary;

namespace ServiceKpi.Domain.Desk;

/// <summary>
/// Takes out of a JPEG the segments that tell where, when and by whom it was taken (EXIF and XMP in APP1, IPTC in APP13; ITU-T T.81 B.1.1.3).
/// The picture itself stays as it is; how it was turned is told there too, so it may lie on its side.
/// </summary>
internal static class JpegPlace
{
    private const byte Marker = 0xFF;
    private const byte App1 = 0xE1;
    private const byte App13 = 0xED;
    private const byte StartOfScan = 0xDA;
    private const int MarkerLength = 2;

    /// <summary>The same without them; as it is where it is no sequence of segments.</summary>
    public static ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var at = MarkerLength;
        using var kept = new MemoryStream(content.Length);
        kept.Write(bytes[..MarkerLength]);
        while (at + MarkerLength + sizeof(ushort) <= bytes.Length && bytes[at] == Marker && bytes[at + 1] != StartOfScan)
        {
            var length = MarkerLength + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + MarkerLength)..]);
            if (length < MarkerLength + sizeof(ushort) || at + length > bytes.Length)
            {
                return content;
            }

            if (bytes[at + 1] is not (App1 or App13))
            {
                kept.Write(bytes.Slice(at, length));
            }

            at += length;
        }

        kept.Write(bytes[at..]);
        return kept.ToArray();
    }
}
