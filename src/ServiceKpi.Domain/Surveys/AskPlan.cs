namespace ServiceKpi.Domain.Surveys;

/// <summary>Which customers are asked what, and when. There is one for the organisation.</summary>
public sealed class AskPlan
{
    /// <summary>The one number that it is known by.</summary>
    public const int TheOne = 1;

    /// <summary>A question can be this long, in characters.</summary>
    public const int QuestionLength = 200;

    /// <summary>Nobody is left in peace for longer, in days.</summary>
    public const int MostQuietDays = 365;

    /// <summary>More questions at once are no page of ten seconds.</summary>
    public const int SignsAtOnce = 2;

    private const int All = 100;

    /// <summary>What holds where nobody has chosen: of each hundred tickets, half are asked how satisfied their customer is, and a quarter each the others.</summary>
    public AskPlan()
    {
        (CsatShare, CesShare, NpsShare, QuietDays) = (50, 25, 25, 30);
    }

    /// <summary>The number the data layer knows it by.</summary>
    public int Id { get; private set; } = TheOne;

    /// <summary>Of a hundred tickets, how many are asked for satisfaction.</summary>
    public int CsatShare { get; private set; }

    /// <summary>Of a hundred tickets, how many are asked for effort.</summary>
    public int CesShare { get; private set; }

    /// <summary>Of a hundred tickets, how many are asked for recommendation.</summary>
    public int NpsShare { get; private set; }

    /// <summary>True when those who have still to get their work are asked only after the hand-over.</summary>
    public bool AfterHandover { get; private set; }

    /// <summary>A customer is asked at most once in so many days.</summary>
    public int QuietDays { get; private set; }

    /// <summary>True when answers by the code at the counter count: nobody knows who gave them, and how often.</summary>
    public bool CountsCounter { get; private set; }

    /// <summary>True when customers whose ticket belongs to a question are sent it by mail, without anybody doing something for it.</summary>
    public bool ByMail { get; private set; }

    /// <summary>What is asked for satisfaction; none for the question of the product.</summary>
    public string? CsatQuestion { get; private set; }

    /// <summary>What is asked for effort; none for the question of the product.</summary>
    public string? CesQuestion { get; private set; }

    /// <summary>What is asked for recommendation; none for the question of the product.</summary>
    public string? NpsQuestion { get; private set; }

    /// <summary>Since when the questions are worded so: answers before and after are two series; none since ever.</summary>
    public DateOnly? WordedOn { get; private set; }

    /// <summary>The days on which a question was worded anew, in their order.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; private set; } = [];

    /// <summary>What customers are asked of the signs of good service beside the one question; nothing where nobody has chosen.</summary>
    public IReadOnlyDictionary<ServiceSign, SignQuestion> Signs { get; private set; } = new Dictionary<ServiceSign, SignQuestion>();

    /// <summary>Chooses which tickets are asked for what.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share is negative, they are more than all together, or the days are too many.</exception>
    public void Choose(int csat, int ces, int nps, bool afterHandover, int quietDays, bool countsCounter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(csat);
        ArgumentOutOfRangeException.ThrowIfNegative(ces);
        ArgumentOutOfRangeException.ThrowIfNegative(nps);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(csat + ces + nps, All);
        ArgumentOutOfRangeException.ThrowIfNegative(quietDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quietDays, MostQuietDays);
        (CsatShare, CesShare, NpsShare) = (csat, ces, nps);
        (AfterHandover, QuietDays, CountsCounter) = (afterHandover, quietDays, countsCounter);
    }

    /// <summary>Chooses whether questions are sent by mail by themselves.</summary>
    public void SendByMail(bool byMail) => ByMail = byMail;

    /// <summary>Words the questions; blank for those of the product. Where one changes, another series of answers begins.</summary>
    /// <exception cref="ArgumentException">One is too long.</exception>
    public void Word(string? csat, string? ces, string? nps, DateOnly today)
    {
        var (one, two, three) = (Question(csat), Question(ces), Question(nps));
        if ((one, two, three) != (CsatQuestion, CesQuestion, NpsQuestion))
        {
            SurveyKind[] changed = [.. new[] { (SurveyKind.Csat, one), (SurveyKind.Ces, two), (SurveyKind.Nps, three) }.Where(q => q.Item2 != QuestionOf(q.Item1)).Select(q => q.Item1)];
            Breaks = [.. Breaks.Where(b => b.On != today || !changed.Contains(b.Kind)), .. changed.Select(kind => new SeriesBreak(kind, today))];
            (CsatQuestion, CesQuestion, NpsQuestion, WordedOn) = (one, two, three, today);
        }
    }

    /// <summary>Chooses of which signs customers are asked, each with its words or blank for those of the product. Where they change, another series begins.</summary>
    /// <exception cref="ArgumentException">One is too long.</exception>
    public void AskOf(IReadOnlyDictionary<ServiceSign, string?> signs, DateOnly today) => Signs = signs.ToDictionary(
        s => s.Key, s => Question(s.Value) is var wording && Signs.TryGetValue(s.Key, out var known) && known.Wording == wording ? known : new SignQuestion(wording, today));

    /// <summary>Of which signs the customer of an answer is asked: two at most, always the same of the same key, each sign of about as many customers.</summary>
    public IReadOnlyList<ServiceSign> SignsOf(string answerKey)
    {
        ServiceSign[] asked = [.. Signs.Keys.Order()];
        var first = asked.Length > SignsAtOnce ? Place(answerKey) % asked.Length : 0;
        return [.. Enumerable.Range(first, Math.Min(SignsAtOnce, asked.Length)).Select(place => asked[place % asked.Length])];
    }

    /// <summary>What is asked; none for the question of the product.</summary>
    public string? QuestionOf(SurveyKind kind) => kind switch
    {
        SurveyKind.Csat => CsatQuestion,
        SurveyKind.Ces => CesQuestion,
        _ => NpsQuestion,
    };

    /// <summary>What a ticket is asked for; none when it is not among those that are asked. Always the same of the same number, so that nobody chooses whom to ask.</summary>
    public SurveyKind? KindOf(string ticket)
    {
        var place = Place(ticket);
        return place < CsatShare ? SurveyKind.Csat
            : place < CsatShare + CesShare ? SurveyKind.Ces
            : place < CsatShare + CesShare + NpsShare ? SurveyKind.Nps
            : null;
    }

    private static string? Question(string? text) => Text.Optional(text, nameof(text), QuestionLength);

    /// <summary>The FNV-1a hash of the number, mixed once more because numbers that follow each other differ in their last digits only; 0 to 99.</summary>
    private static int Place(string ticket)
    {
        var hash = 2166136261u;
        foreach (var c in ticket)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        hash = unchecked((hash ^ (hash >> 16)) * 0x45d9f3bu);
        return (int)((hash ^ (hash >> 16)) % All);
    }
}

/// <summary>A question was worded anew: answers before and after are two series.</summary>
/// <param name="Kind">The question.</param>
/// <param name="On">The first day of the new words.</param>
public sealed record SeriesBreak(SurveyKind Kind, DateOnly On);
