using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ServiceKpi.Data.Import.Readers;

/// <summary>Reads survey answers. A row without a score is a question that was asked and not answered.</summary>
internal sealed class SurveyRows : RowReader<SurveyAnswer>
{
    /// <summary>The column that says what was asked.</summary>
    public const string KindColumn = "kind";

    /// <summary>The column that says which of the equal answers of a file this is.</summary>
    public const string OccurrenceColumn = "occurrence";

    /// <summary>What the kinds are called, by programs and by people.</summary>
    private static readonly (SurveyKind Kind, string[] Names)[] Kinds =
    [
        (SurveyKind.Csat, ["csat", "kepuasan", "kepuasan pelanggan", "satisfaction", "customer satisfaction"]),
        (SurveyKind.Ces, ["ces", "upaya", "upaya pelanggan", "effort", "customer effort"]),
        (SurveyKind.Nps, ["nps", "rekomendasi", "recommendation", "net promoter score"]),
    ];

    private readonly Column outlet = new("outlet", required: true, also: OtherNames.Outlet);
    private readonly Column kind = new(KindColumn, required: true, also: "jenis|jenis survei|survei|survey|survey type|metrik|metric");
    private readonly Column score = new("score", ColumnContent.Whole, required: true, also: "nilai|skor|rating|penilaian|satisfaction score|satisfaction rating");
    private readonly Column answeredOn = new(
        "answered_on", ColumnContent.Day, required: true,
        also: "tanggal jawaban|tanggal jawab|tgl jawab|tanggal survei|dijawab|answered at|answered|responded at|response date||" + OtherNames.Date + "||cap waktu|stempel waktu|timestamp");
    private readonly Column ticket = new("ticket", also: OtherNames.Ticket, states: nameof(SurveyAnswer.Ticket));
    private readonly Column customer = new("customer", also: OtherNames.Customer, states: nameof(SurveyAnswer.Customer));
    private readonly Column comment = new(
        "comment", also: "komentar|ulasan|saran|kritik dan saran|masukan|comments|review|feedback|satisfaction comment", states: nameof(SurveyAnswer.Comment));
    private readonly Column answer = new("answer", also: "no jawaban|id jawaban|response id|answer id");
    private readonly Column occurrence = new(OccurrenceColumn, ColumnContent.Whole);
    private readonly Column askedOn = new(
        "asked_on", ColumnContent.Day, also: "ditanya|ditanyakan|tanggal ditanya|tanggal kirim|dikirim|asked|asked at|sent|sent at|sent on|survey sent at", states: nameof(SurveyAnswer.AskedOn));

    public override IReadOnlyList<Column> Columns =>
        [outlet, kind, score, answeredOn, ticket, customer, comment, answer, occurrence, askedOn];

    public override Column? Numbered => occurrence;

    public override IReadOnlyList<Column> Key =>
        answer.IsPresent ? [answer] : [outlet, kind, ticket, customer, answeredOn];

    protected override SurveyAnswer? Make(Row row)
    {
        if (!TryOutlet(row, outlet, out var at)
            || !TryKind(row, out var asked)
            || !row.TryDay(askedOn, out var askedDay, at.Clock)
            || !IsNotAfter(row, askedOn, askedDay, at.Today)
            || !TryAnswered(row, askedDay, at, out var day)
            || !row.TryKey(ticket, out var about)
            || !row.TryKey(customer, out var who)
            || !row.TryKey(answer, out var id)
            || !row.TryText(comment, out var words, TextLimits.SurveyComment)
            || !row.TryWhole(occurrence, 1, int.MaxValue, out var stated))
        {
            return null;
        }

        var isRead = TryScore(row, asked, out var points);
        if (row.NeedsSurvey || (isRead && !IsStored(at)))
        {
            return null;
        }

        var isOfContent = (about ?? who) is null;
        if (id is null && (isRead || !isOfContent))
        {
            // Counted also when only the score is bad, so that mending it does not move the keys of the rows after it.
            row.Occurrence = (int?)stated ?? Context.Occurrences.Next(Parts(at.CountedAs));
        }

        var outletId = at.Outlet.Id;
        return !isRead ? null : new SurveyAnswer(
            id is null ? SurveyKey.Of(Parts(outletId.ToString(CultureInfo.InvariantCulture)), row.Occurrence!.Value) : SurveyKey.OfAnswer(id),
            outletId,
            asked,
            points,
            day,
            about,
            who,
            words,
            askedDay);

        string Parts(string of) => isOfContent
            ? SurveyKey.OfContent(of, asked, points, day, words)
            : SurveyKey.OfParts(of, asked, about, who, day);
    }

    /// <summary>The day of the answer; of a question that nobody has answered the day on which it was asked.</summary>
    private bool TryAnswered(Row row, DateOnly? askedDay, KnownOutlet at, out DateOnly day)
    {
        if (askedDay is { } asked && row.Cell(answeredOn).IsEmpty && row.Cell(score).IsEmpty)
        {
            day = asked;
            return true;
        }

        return row.TryRequiredDay(answeredOn, out day, at.Clock)
            && IsNotAfter(row, answeredOn, day, at.Today)
            && (askedDay is not { } first || IsNotBefore(row, answeredOn, day, askedOn, first));
    }

    private bool TryKind(Row row, out SurveyKind found)
    {
        var cell = row.Cell(kind);
        foreach (var (survey, names) in Kinds)
        {
            foreach (var name in names)
            {
                if (cell.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    found = survey;
                    return true;
                }
            }
        }

        found = default;
        return row.Reject(kind, cell.IsEmpty ? RejectReason.Blank(kind.Header) : RejectReason.OneOf(kind.Header, "csat, ces, nps"));
    }

    private bool TryScore(Row row, SurveyKind asked, out int? points)
    {
        var (lowest, highest) = SurveyAnswer.ScaleOf(asked);
        var cell = row.Cell(score);
        if (Context.Preset?.ScoreOf(cell, asked, out points) == true)
        {
            return true;
        }

        points = asked == SurveyKind.Nps ? null : WrittenWord.Score(cell, isEffort: asked == SurveyKind.Ces);
        if (points is not null)
        {
            return (points >= lowest && points <= highest) || row.Reject(score, RejectReason.Score(score.Header, lowest, highest));
        }

        var isNumber = row.TryWhole(score, lowest, highest, out var number);
        points = (int?)number;
        return isNumber || row.Reject(score, (asked, IsWord: cell is [var first, ..] && char.IsLetter(first)) switch
        {
            (SurveyKind.Csat, true) => RejectReason.ScoreWord(score.Header, lowest, highest, "very dissatisfied", "very satisfied"),
            (SurveyKind.Ces, true) => RejectReason.ScoreWord(score.Header, lowest, highest, "very easy", "very difficult"),
            _ => RejectReason.Score(score.Header, lowest, highest),
        });
    }
}

/// <summary>
/// The keys of survey answers. Those of the organisation's own ids, those made of what identifies an answer and those of answers
/// that only their content tells apart begin differently, so that they never meet.
/// </summary>
internal static class SurveyKey
{
    /// <summary>How the key of an answer begins that only its content tells apart.</summary>
    public const string Content = "says:";

    private const string Own = "id:";
    private const string Hashed = "sha256:";
    private const string Composed = "is:";

    /// <summary>The key of an answer that has an id of its own.</summary>
    public static string OfAnswer(string id) => Fitting(Own + id);

    /// <summary>The id of its own that an answer has; none where its key is made of what identifies it.</summary>
    public static string? OwnId(string key) => key.StartsWith(Own, StringComparison.Ordinal) ? key[Own.Length..] : null;

    /// <summary>Which of the equal ones an answer without an id of its own is; none where its key is too long to tell.</summary>
    public static int? OccurrenceOf(string key) =>
        (key.StartsWith(Composed, StringComparison.Ordinal) || IsOfContent(key))
        && int.TryParse(key.AsSpan(key.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>What identifies an answer without an id, up to the number that tells equal ones of a file apart.</summary>
    internal static string OfParts(string outlet, SurveyKind kind, string? ticket, string? customer, DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Composed}{outlet}|{kind}|{Escaped(ticket)}|{Escaped(customer)}|{day:yyyyMMdd}|");

    /// <summary>What tells an answer apart of which neither id nor ticket nor customer is known, up to the number of equal ones.</summary>
    internal static string OfContent(string outlet, SurveyKind kind, int? score, DateOnly day, string? comment) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Content}{outlet}|{kind}|{day:yyyyMMdd}|{score}|{(comment is null ? "" : Sha256(comment.Replace("\r\n", "\n", StringComparison.Ordinal)))}|");

    /// <summary>The key of the answer of that number among those that are equal in these parts.</summary>
    internal static string Of(string parts, int occurrence) => Fitting(string.Create(CultureInfo.InvariantCulture, $"{parts}{occurrence}"));

    /// <summary>True when only the content of the answer tells it apart.</summary>
    internal static bool IsOfContent(string key) => key.StartsWith(Content, StringComparison.Ordinal);

    internal static string Fitting(string key) => key.Length <= SurveyAnswer.KeyLength
        ? key
        : Hashed + Sha256(key);

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string? Escaped(string? text) => text?.AsSpan().ContainsAny('|', '\\') == true
        ? text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal)
        : text;
}

/// <summary>
/// Numbers the answers of one file that nothing else tells apart. Of each it keeps a hash of 64 bits, not the text: with
/// five million answers the chance that two differ and share one is below one in a million.
/// </summary>
internal sealed class Occurrences
{
    private readonly HashSet<ulong> once = [];
    private readonly Dictionary<ulong, int> more = [];

    /// <summary>Goes on after an answer that is stored.</summary>
    public void GoOnAfter(string key)
    {
        var end = key.LastIndexOf('|') + 1;
        var hash = KeyHash.Of(key.AsSpan(0, end));
        once.Add(hash);
        if (int.TryParse(key.AsSpan(end), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            more[hash] = Math.Max(number, more.GetValueOrDefault(hash, 1));
        }
    }

    /// <summary>The number of the next answer that is equal in these parts.</summary>
    public int Next(string parts)
    {
        var hash = KeyHash.Of(parts);
        return once.Add(hash) ? 1 : more[hash] = more.GetValueOrDefault(hash, 1) + 1;
    }
}
