namespace ServiceKpi.Web.Features.Score;

/// <summary>The score of the outlets of a page together.</summary>
/// <param name="Book">Every version.</param>
/// <param name="Period">The days scored.</param>
/// <param name="Score">The score; none when no version held on the last of the days.</param>
public sealed record ScoreView(ScoreBook Book, Period Period, ExcellenceScore? Score)
{
    /// <summary>The days compared with; none without a comparison.</summary>
    public Period? ComparedWith { get; init; }

    /// <summary>The score of those days; none where it is of another version.</summary>
    public ExcellenceScore? Then { get; init; }

    /// <summary>How the two stand to each other; none without a comparison.</summary>
    public ScoreChange? Change { get; init; }

    /// <summary>The scores by month; none before the first version.</summary>
    public ScoreTrend? Trend { get; init; }
}
