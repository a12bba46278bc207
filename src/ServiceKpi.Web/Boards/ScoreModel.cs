namespace ServiceKpi.Web.Boards;

/// <summary>How the answers to a survey are distributed over its scale.</summary>
/// <param name="Kind">The survey.</param>
/// <param name="Bars">Every score of the scale, the lowest first.</param>
/// <param name="Answers">How many answers there are.</param>
/// <param name="Few">True when they are too few to judge.</param>
public sealed record ScoreModel(SurveyKind Kind, IReadOnlyList<ScoreModel.Bar> Bars, long Answers, bool Few)
{
    private const int LeastPromoter = 9;
    private const int MostDetractor = 6;

    /// <summary>The parts of the scale from the worst to the best with their answers and their share, 0 to 100.</summary>
    public IEnumerable<(ScoreBand Band, long Answers, double Share)> Bands => Bars
        .GroupBy(b => b.Band)
        .Select(g => (g.Key, g.Sum(b => b.Answers), g.Sum(b => b.Share)))
        .OrderBy(b => b.Key);

    /// <summary>The distribution of each survey.</summary>
    /// <param name="counts">The answers.</param>
    /// <param name="minimum">Fewer answers than this say little.</param>
    public static IReadOnlyList<ScoreModel> Of(IReadOnlyList<ScoreCount> counts, int minimum) =>
        [.. Enum.GetValues<SurveyKind>().Select(kind => Of(kind, counts.Where(c => c.Kind == kind), minimum))];

    /// <summary>Which part of its scale a score lies in: as CSAT, ease and NPS count it.</summary>
    public static ScoreBand BandOf(SurveyKind kind, int score) => kind switch
    {
        SurveyKind.Csat => score >= 4 ? ScoreBand.Good : score == 3 ? ScoreBand.Middle : ScoreBand.Bad,
        SurveyKind.Ces => score <= 2 ? ScoreBand.Good : score == 3 ? ScoreBand.Middle : ScoreBand.Bad,
        _ => score >= LeastPromoter ? ScoreBand.Good : score > MostDetractor ? ScoreBand.Middle : ScoreBand.Bad,
    };

    private static ScoreModel Of(SurveyKind kind, IEnumerable<ScoreCount> counts, int minimum)
    {
        var byScore = counts.ToDictionary(c => c.Score, c => c.Answers);
        var (all, most) = (byScore.Values.Sum(), byScore.Values.DefaultIfEmpty(1).Max());
        var (lowest, highest) = SurveyAnswer.ScaleOf(kind);
        return new ScoreModel(
            kind,
            [
                .. Enumerable.Range(lowest, highest - lowest + 1).Select(score =>
                {
                    var answers = byScore.GetValueOrDefault(score);
                    return new Bar(score, BandOf(kind, score), answers, all == 0 ? 0 : 100.0 * answers / all, 100.0 * answers / most);
                }),
            ],
            all,
            all < minimum);
    }

    /// <summary>The answers of one score.</summary>
    /// <param name="Score">The score.</param>
    /// <param name="Band">The part of the scale it lies in.</param>
    /// <param name="Answers">How many answers.</param>
    /// <param name="Share">Of all answers, 0 to 100.</param>
    /// <param name="Length">The length of the bar, 0 to 100.</param>
    public sealed record Bar(int Score, ScoreBand Band, long Answers, double Share, double Length);
}

/// <summary>A part of a survey's scale, the worst first.</summary>
public enum ScoreBand
{
    /// <summary>Not satisfied, high effort, detractor.</summary>
    Bad,

    /// <summary>Neither, passive.</summary>
    Middle,

    /// <summary>Satisfied, low effort, promoter.</summary>
    Good,
}
