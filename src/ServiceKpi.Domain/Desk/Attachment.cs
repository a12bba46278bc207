using System.Security.Cryptography;

namespace ServiceKpi.Domain.Desk;

/// <summary>A picture or a PDF that belongs to a ticket.</summary>
/// <param name="Id">What it is asked for by; nobody can guess it.</param>
/// <param name="Name">What it is called, with the ending of its type; empty once its customer was erased, and the file is gone then.</param>
/// <param name="Type">What it is.</param>
/// <param name="Bytes">Its size.</param>
public sealed record Attachment(string Id, string Name, AttachmentType Type, long Bytes)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>How many files a ticket may have.</summary>
    public const int MostOfTicket = 20;
}

/// <summary>What a file is, by what is in it.</summary>
public enum AttachmentType
{
    /// <summary>A photograph.</summary>
    Jpeg,

    /// <summary>A picture without loss.</summary>
    Png,

    /// <summary>A picture of few colours.</summary>
    Gif,

    /// <summary>A picture of the web.</summary>
    WebP,

    /// <summary>A photograph of a telephone, which not every browser shows.</summary>
    Heic,

    /// <summary>A document.</summary>
    Pdf,
}

/// <summary>What is known of each type of file.</summary>
public static class AttachmentTypes
{
    /// <summary>The ISO 14496-12 brands of HEIC.</summary>
    private static readonly byte[][] HeicBrands = ["heic"u8.ToArray(), "heix"u8.ToArray(), "hevc"u8.ToArray(), "mif1"u8.ToArray(), "msf1"u8.ToArray()];

    /// <summary>So many bytes at the beginning of a file say what it is.</summary>
    public const int LongestSign = 12;

    /// <summary>The type of a file by its first bytes, never by what it is called; none of all that is not taken.</summary>
    public static AttachmentType? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => AttachmentType.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => AttachmentType.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => AttachmentType.Gif,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => AttachmentType.Pdf,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => AttachmentType.WebP,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', _, _, _, _, ..] when IsHeic(content[8..12]) => AttachmentType.Heic,
        _ => null,
    };

    /// <summary>What a browser is told that it is.</summary>
    public static string MediaType(this AttachmentType type) => type switch
    {
        AttachmentType.Pdf => "application/pdf",
        _ => $"image/{type.ToString().ToLowerInvariant()}",
    };

    /// <summary>True when every browser shows it as a picture.</summary>
    public static bool IsShown(this AttachmentType type) => type is AttachmentType.Jpeg or AttachmentType.Png or AttachmentType.Gif or AttachmentType.WebP;

    /// <summary>The ending of a file's name.</summary>
    public static string Ending(this AttachmentType type) => type switch
    {
        AttachmentType.Jpeg => ".jpg",
        _ => $".{type.ToString().ToLowerInvariant()}",
    };

    private static bool IsHeic(ReadOnlySpan<byte> brand)
    {
        foreach (var one in HeicBrands)
        {
            if (brand.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A file with what is in it.</summary>
public sealed class AttachedFile
{
    private AttachedFile(Attachment about, ReadOnlyMemory<byte> content) => (About, Content) = (about, content);

    /// <summary>What is known of it.</summary>
    public Attachment About { get; }

    /// <summary>What is in it.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>A file that somebody brings.</summary>
    /// <remarks>Of a JPEG what tells where it was taken is left out.</remarks>
    /// <param name="name">What it is called on their machine. Folders and what cannot be read go, and the ending becomes that of its type.</param>
    /// <param name="content">What is in it.</param>
    /// <exception cref="AttachmentException">It is empty, too large, or no picture and no PDF.</exception>
    public static AttachedFile New(string name, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(name);
        var type = content.Length switch
        {
            0 => throw new AttachmentException(AttachmentRefusal.Empty),
            > Attachment.MostBytes => throw new AttachmentException(AttachmentRefusal.TooLarge),
            _ => AttachmentTypes.Of(content.Span) ?? throw new AttachmentException(AttachmentRefusal.OtherType),
        };
        var kept = type == AttachmentType.Jpeg ? JpegPlace.Without(content) : content;
        return new(new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Called(name, type), type, kept.Length), kept);
    }

    /// <summary>A file that is stored.</summary>
    public static AttachedFile Stored(Attachment about, ReadOnlyMemory<byte> content) => new(about, content);

    private static string Called(string name, AttachmentType type)
    {
        var readable = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(sign => !char.IsControl(sign) && char.GetUnicodeCategory(sign) != System.Globalization.UnicodeCategory.Format)).Trim();
        var point = readable.LastIndexOf('.');
        var stem = (point > 0 ? readable[..point] : readable).Trim('.', ' ');
        var ending = type.Ending();
        var longest = TextLimits.Name - ending.Length;
        if (stem.Length > longest)
        {
            stem = stem[..(char.IsHighSurrogate(stem[longest - 1]) ? longest - 1 : longest)];
        }

        return (stem.Length > 0 ? stem : "file") + ending;
    }
}

/// <summary>Why a file is not taken.</summary>
public enum AttachmentRefusal
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It has more than <see cref="Attachment.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>It is no picture and no PDF.</summary>
    OtherType,
}

/// <summary>A file is not taken.</summary>
/// <param name="refusal">Why.</param>
public sealed class AttachmentException(AttachmentRefusal refusal) : ArgumentException($"The file is not taken: {refusal}.")
{
    /// <summary>Why.</summary>
    public AttachmentRefusal Refusal => refusal;
}
