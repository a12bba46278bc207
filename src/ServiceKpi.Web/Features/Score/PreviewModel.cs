namespace ServiceKpi.Web.Features.Score;

/// <summary>What a draft would have made of a month, beside what holds now.</summary>
/// <param name="Month">The month.</param>
/// <param name="Outlets">The outlets.</param>
/// <param name="Current">Their scores by the version that holds; without a version when none does.</param>
/// <param name="Draft">Their scores by the draft.</param>
/// <param name="CurrentTogether">The score of all outlets together by the version that holds.</param>
/// <param name="DraftTogether">The same by the draft.</param>
public sealed record PreviewModel(
    Period Month,
    IReadOnlyList<Outlet> Outlets,
    OutletScores Current,
    OutletScores Draft,
    ExcellenceScore? CurrentTogether,
    ExcellenceScore DraftTogether)
{
    /// <summary>Asks once for all that both need.</summary>
    public static async Task<PreviewModel> ReadAsync(
        KpiReportBuilder reports, ScoreDraft draft, ScoreDefinition? current, Period month, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(draft);
        var report = await reports.BuildAsync(
            new KpiQuestion
            {
                Period = month,
                Kpis = [.. draft.Parts.Concat(current?.Parts ?? []).Select(p => p.KpiId).Distinct()],
                By = ReportRows.Both,
                JudgesTargets = true,
            },
            cancellationToken);

        // Never stored: it only needs a name.
        var next = new ScoreDefinition(nameof(Draft), month.From, draft.Parts);
        List<KpiReading> together = [.. report.Values.Where(v => v.Outlet is null)];
        return new PreviewModel(
            month,
            report.Outlets,
            OutletScores.Of(current, report.Values),
            OutletScores.Of(next, report.Values),
            current is null ? null : ExcellenceScore.Of(current, together),
            ExcellenceScore.Of(next, together));
    }
}
