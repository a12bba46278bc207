namespace ServiceKpi.Web.Features.Score;

/// <summary>The scores as a column of the outlet table.</summary>
internal sealed class ScoreColumn(OutletScores scores, DashboardState state, ScoreFormatter format, Texts texts)
{
    /// <summary>The score of an outlet, which opens to its parts.</summary>
    public OutletCell CellOf(Outlet outlet)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        var score = scores[outlet];
        return new OutletCell(
            format.Value(score),
            null,
            score is null ? null : string.Join(" · ", new[] { format.Counted(score), format.LeftOut(score) }.OfType<string>()),
            score?.Value,
            Few: false,
            Target: null,
            state.OnScoreOf(outlet.Code))
        {
            Brief = format.Value(score),
            Note = score?.Value is null || scores.IsRanked(score) ? null : texts["score.otherparts"],
        };
    }

    /// <summary>What an outlet is sorted and ranked by; a score of other parts than most have gets no place.</summary>
    public RankValue RankOf(Outlet outlet)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        var score = scores[outlet];
        return new RankValue(score?.Value, score is not null && scores.IsRanked(score), HigherIsBetter: true, format.Value(score));
    }
}

/// <summary>The lines of a trend of scores: each joins only months that can be compared.</summary>
internal static class ScoreLines
{
    /// <summary>The paths, by stretch.</summary>
    public static IEnumerable<string> Of(ScoreTrend trend, NiceScale scale)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return trend.Stretches().Select(s => LinePath.Line(
            [.. trend.Months.Select((m, i) => i >= s.First && i <= s.Last ? m.Score?.Value : null)], scale));
    }

    /// <summary>The axis that holds every score.</summary>
    public static NiceScale ScaleOf(ScoreTrend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return NiceScale.Of(trend.Months.Select(m => m.Score?.Value), withZero: false);
    }

    /// <summary>The indexes of the months with which another version begins.</summary>
    public static IEnumerable<int> Breaks(ScoreTrend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return Enumerable.Range(1, Math.Max(0, trend.Months.Count - 1))
            .Where(i => trend.Months[i - 1].Score is { } before && trend.Months[i].Score is { } now && now.Version != before.Version);
    }

    /// <summary>Where the border before a month lies, 0 to <see cref="LinePath.Width"/>.</summary>
    public static double Border(int index, int count) => (double)index / count * LinePath.Width;
}
