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
