using System.Globalization;
using System.Text;

namespace ServiceKpi.Domain.Surveys;

/// <summary>
/// Something that customers write about, and the words by which it is known. A comment has every topic of which it holds a word; case,
/// accents and what stands between words do not matter.
/// </summary>
public sealed class CommentTopic
{
    /// <summary>All words of a topic together can be this long, in characters.</summary>
    public const int WordsLength = 2_000;

    /// <summary>A beginning is this long at least: shorter ones are in every comment.</summary>
    public const int FewestLetters = 2;

    /// <summary>A mark of the order of bytes read the wrong way round, which Unicode keeps free.</summary>
    private const int NoSign = 0xFFFE;

    private const char Beginning = '*';
    private const string Between = ", ";

    private string[]? sought;

    /// <summary>Makes a topic.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="words">The words by which it is known, as <see cref="Change"/> takes them.</param>
    /// <exception cref="ArgumentException">The name is blank or too long, or the words cannot be used.</exception>
    public CommentTopic(string name, string words)
    {
        (Name, Words) = ("", "");
        Change(name, words);
    }

    private CommentTopic() => (Name, Words) = ("", "");

    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; }

    /// <summary>The words by which it is known, with commas between them.</summary>
    public string Words { get; private set; }

    /// <summary>Says anew what it is.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="words">Words or groups of words, with commas or ends of lines between them; <c>*</c> at the end of one stands for any ending.</param>
    /// <exception cref="ArgumentException">The name is blank or too long, or the words cannot be used.</exception>
    public void Change(string name, string words)
    {
        var read = Read(words);
        if (read is null)
        {
            throw new ArgumentException("A topic has words, and a beginning has letters.", nameof(words));
        }

        (Name, Words, sought) = (Text.Required(name, nameof(name), TextLimits.ShortName), read, null);
    }

    /// <summary>The words in the form in which they are kept; none when there are no words, too many, or one that would be in every comment.</summary>
    public static string? Read(string? words)
    {
        List<string> read = [];
        foreach (var typed in (words ?? "").Split([',', ';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var isBeginning = typed.EndsWith(Beginning);
            var folded = Folded(typed).Trim();
            if (folded.Length < (isBeginning ? FewestLetters : 1))
            {
                return null;
            }

            read.Add(isBeginning ? folded + Beginning : folded);
        }

        var kept = string.Join(Between, read.Distinct());
        return kept.Length is > 0 and <= WordsLength ? kept : null;
    }

    /// <summary>True for a comment that holds a word of it.</summary>
    /// <param name="folded">The comment, as <see cref="Folded"/> gives it.</param>
    public bool Fits(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        sought ??= [.. Words.Split(Between).Select(w => w[^1] == Beginning ? " " + w[..^1] : $" {w} ")];
        return Array.Exists(sought, w => folded.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>Without halves of signs and what is no sign, which cannot be taken apart: anybody may have sent them.</summary>
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value != NoSign));

    /// <summary>The words of a text in small letters without accents, a blank before, between and behind them.</summary>
    public static string Folded(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var c in Ascii.IsValid(text) ? text : Valid(text).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded[^1] != ' ' && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(' ');
            }
        }

        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }
}

/// <summary>What somebody decided about one comment, whatever the words of the topic say, now and later.</summary>
public sealed class TopicMark
{
    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public long Id { get; private set; }

    /// <summary>The key of the answer that the comment stands in.</summary>
    public required string AnswerKey { get; init; }

    /// <summary>The topic.</summary>
    public required int TopicId { get; init; }

    /// <summary>True when the comment is about it; false when it is not.</summary>
    public bool IsAbout { get; private set; }

    /// <summary>Who decided it last.</summary>
    public string Who { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Somebody decides.</summary>
    public TopicMark Decide(bool isAbout, string who, DateTime at)
    {
        (IsAbout, Who, At) = (isAbout, who, at);
        return this;
    }
}

/// <summary>Topics that most service centers hear of, offered to begin with.</summary>
public static class StartingTopics
{
    /// <summary>Each by what it is about, and the words of both languages.</summary>
    public static IReadOnlyList<(string About, string Words)> All { get; } =
    [
        ("wait", "antre*, antri*, tunggu*, menunggu*, ditunggu*, nunggu*, lama, lambat*, lelet, cepat*, wait*, queue*, slow*, fast*, quick*"),
        ("staff", "petugas*, antarpetugas, staf*, pegawai*, karyawan*, teknisi*, kasir*, ramah*, sopan*, sabar, sigap, judes, jutek, peduli, friendly, rude, polite*, helpful"),
        ("price", "harga*, biaya*, mahal*, murah*, tagih*, tarif*, ongkos*, ongkir, price*, cost*, expensive, cheap*, bill*, fee*"),
        ("result", "rusak*, kerusakan*, selesai*, beres*, diperbaiki, perbaikan*, servis*, diservis*, berfungsi*, hasil*, kualitas*, fix*, repair*, broken, quality, result*"),
        ("place", "tempat*, ruang*, parkir*, bersih*, kotor*, toilet*, nyaman*, lokasi*, place*, parking, clean*, dirty, location*, room*"),
        ("news", "kabar*, dikabari*, balas*, dibalas*, telepon*, dihubungi*, menghubungi*, jelas*, penjelasan*, dijelaskan, menjelaskan, informasi*, kejelasan, reply*, replied, call*, inform*, explain*"),
        ("promise", "janji*, dijanjikan, kirim*, dikirim*, pengiriman*, diantar*, kurir*, mundur, promise*, deliver*, courier*, late"),
        ("payment", "bayar*, pembayaran*, qris, transfer*, refund*, saldo*, kartu kredit, pay*, paid"),
    ];
}
