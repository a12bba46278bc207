using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Score;

/// <summary>What an excellence score is made of, how it went, and where the outlets stand by it.</summary>
public partial class ScorePage
{
    private const string Path = "/score";

    private Answer<KpiReport>? values;
    private Answer<ScoreView>? view;
    private Answer<OutletScores>? scores;
    private Answer<IReadOnlyList<(Outlet Outlet, string? Rank, ExcellenceScore Score)>>? ranking;

    [Inject]
    private ScoreReader Scores { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var kpis = (await ReadAsync(c => Scores.KpisAsync(Questions, c))).Value ?? [];

        // Without a version any one KPI tells the days of the page.
        values = await AskAsync(Questions.Values(ReportRows.Both, kpis.Count > 0 ? kpis : [Worth.Visits.Id]));
        view = await values.ThenAsync(v => ReadAsync(c => Scores.ReadAsync(v, Questions, c)));
        scores = await values.ThenAsync(v => ReadAsync(c => Scores.ByOutletAsync(v, Questions, shown: true, c)));
        ranking = scores.Then(s => Rank(s, values.Value!.Outlets));
    }

    private IReadOnlyList<(Outlet Outlet, string? Rank, ExcellenceScore Score)> Rank(OutletScores scores, IReadOnlyList<Outlet> outlets)
    {
        var column = new ScoreColumn(scores, State, Format, T);
        return
        [
            .. new OutletRanking(SortOrder.BestScore, column.RankOf, _ => string.Empty)
                .Sort([.. outlets.Where(o => scores[o] is not null)])
                .Select(o => (o.Outlet, o.Rank, scores[o.Outlet]!)),
        ];
    }
}
