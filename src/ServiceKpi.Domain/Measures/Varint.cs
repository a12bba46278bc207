namespace ServiceKpi.Domain.Measures;

/// <summary>Whole numbers, 0 or more, in as few bytes as they need: seven bits a byte, lowest first (LEB128).</summary>
public static class Varint
{
    /// <summary>Writes a number.</summary>
    public static void Write(List<byte> bytes, long value)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }

    /// <summary>Takes a number from the front.</summary>
    /// <exception cref="FormatException">The bytes end inside a number, or it is too large.</exception>
    public static long Read(ref ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        for (var (i, shift) = (0, 0); i < bytes.Length && shift < 63; i++, shift += 7)
        {
            value |= (long)(bytes[i] & 0x7F) << shift;
            if (bytes[i] < 0x80)
            {
                bytes = bytes[(i + 1)..];
                return value;
            }
        }

        throw new FormatException("The bytes end inside a number, or the number is too large.");
    }
}
