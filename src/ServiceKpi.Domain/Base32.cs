using System.Text;

namespace ServiceKpi.Domain;

/// <summary>Bytes in letters and digits that nobody mistakes for each other, by RFC 4648; without padding.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 5;

    /// <summary>The text of some bytes; unused bits of the last character are zero.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + Bits - 1) / Bits);
        var (buffer, held) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, held) = ((buffer << 8 | one) & 0xfff, held + 8);
            for (; held >= Bits; held -= Bits)
            {
                text.Append(Alphabet[buffer >> (held - Bits) & 31]);
            }
        }

        return held == 0 ? text.ToString() : text.Append(Alphabet[buffer << (Bits - held) & 31]).ToString();
    }
}
