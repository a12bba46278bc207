using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Boards;

/// <summary>The state of the chosen outlets in a view: tiles, a trend, and the outlets beside each other.</summary>
public partial class Overview
{
    private Kpi kpi = KpiCatalog.Usual;
    private Grain grain;
    private Answer<KpiReport>? values;
    private Answer<TileModel>? tiles;
    private Answer<PaceModel>? pace;
    private Answer<TrendModel>? trend;
    private Answer<OutletTableModel>? table;
    private Answer<AttentionList>? attention;
    private Answer<MapModel>? map;
    private Answer<ScoreBook>? versions;
    private Answer<OutletScores>? outletScores;

    [Inject]
    private IFactReader Facts { get; set; } = null!;

    [Inject]
    private AttentionReader Attention { get; set; } = null!;

    [Inject]
    private PaceLoader Paces { get; set; } = null!;

    [Inject]
    private ScoreReader Scores { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        kpi = KpiCatalog.Get(State.Kpi);
        values = await AskAsync(Questions.Values(ReportRows.Total));
        grain = Questions.GrainOf(kpi, values.Value);
        await Task.WhenAll(LoadTilesAsync(), LoadTrendAsync(), LoadPaceAsync(), LoadOutletsAsync(), LoadAttentionAsync());
    }

    private async Task LoadTilesAsync()
    {
        var waiting = ReadAsync(c => Facts.WaitingAsync([.. Questions.Outlets.Select(o => o.Id)], c));
        var lines = LinesAsync(values!.Value);
        await Task.WhenAll(lines, waiting);
        tiles = values!.Then(v => TileModel.Of(v, lines.Result) with { Waiting = waiting.Result.Value });
    }

    private async Task LoadTrendAsync()
    {
        var byTime = await AskAsync(Questions.Trend(kpi, grain));
        trend = await WithEventsAsync(byTime.Then(r => Trends.Build(kpi, grain, r, State, "/")), byTime.Value);
    }

    private async Task LoadPaceAsync() =>
        pace = await ReadAsync(c => Questions.Period.Contains(Questions.Today) ? Paces.OfOutletsAsync(Questions, c) : Task.FromResult(PaceModel.Nothing));

    private async Task LoadAttentionAsync() => attention = await ReadAsync(c => Attention.ReadAsync(Scope.Outlets, c));

    private async Task LoadOutletsAsync()
    {
        var outlets = await AskAsync(Questions.Values(ReportRows.Outlet, [.. OutletTableBuilder.KpisOf(State).Union(LocationReading.Kpis)]));
        versions = await ReadAsync(Scores.BookAsync);
        outletScores = await outlets.ThenAsync(o => ReadAsync(c => Scores.ByOutletAsync(o, Questions, shown: true, c)));
        table = outlets.Then(o => Tables.Build(o, State, "/", outletScores.Value, isBrief: true));
        map = outlets.Then(o => Maps.Build(o, State));
    }
}
