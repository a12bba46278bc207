using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Boards;

/// <summary>One outlet: its verdict and why, its tiles, and what customers asked for and said.</summary>
public partial class OutletPage
{
    private const int CommentsShown = 8;

    private Outlet? outlet;
    private Kpi kpi = KpiCatalog.Usual;
    private Grain grain;
    private Answer<KpiReport>? values;
    private Answer<ScoreView>? score;
    private Answer<VerdictView>? verdict;
    private Answer<VerdictHistory>? history;
    private Comparison historyAgainst;
    private Answer<WhatIfModel>? whatIf;
    private Answer<TileModel>? tiles;
    private Answer<PaceModel>? pace;
    private Answer<TrendModel>? trend;
    private Answer<Heatmap>? heat;
    private Answer<IReadOnlyList<ParetoRow>>? topics;
    private Answer<ChannelModel>? channels;
    private Answer<IReadOnlyList<ScoreModel>>? scores;
    private Answer<IReadOnlyList<SurveyAnswer>>? comments;
    private Answer<IReadOnlyList<EventEffect>>? events;

    /// <summary>The code in the address.</summary>
    [Parameter]
    public string Code { get; set; } = string.Empty;

    [Inject]
    private IFactReader Facts { get; set; } = null!;

    [Inject]
    private IBreakdownReader Breakdowns { get; set; } = null!;

    private string Completeness => (State with { Outlets = [outlet!.Code], Region = null }).On("/completeness");

    [Inject]
    private EventEffectReader Effects { get; set; } = null!;

    [Inject]
    private PaceLoader Paces { get; set; } = null!;

    [Inject]
    private ScoreReader Excellence { get; set; } = null!;

    private string Path => "/outlets/" + Uri.EscapeDataString(outlet?.Code ?? Code);

    /// <inheritdoc/>
    protected override OutletScope ScopeOf(DashboardState state, IReadOnlyList<Outlet> all)
    {
        outlet = all.FirstOrDefault(o => o.Code.Equals(Code, StringComparison.Ordinal));
        return outlet is null ? OutletScope.Just() : OutletScope.Just(outlet);
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        kpi = KpiCatalog.Get(State.Kpi);
        values = await AskAsync(Questions.Values(ReportRows.Total));
        grain = Questions.GrainOf(kpi, values.Value);
        await (State.Tab switch
        {
            OutletTab.Results => Task.WhenAll(LoadTilesAsync(), LoadHistoryAsync(outlet!), LoadPaceAsync(), LoadTrendAsync()),
            OutletTab.Visits => Task.WhenAll(LoadHeatmapAsync(), LoadEventsAsync(outlet!)),
            OutletTab.Voices => LoadVoicesAsync(outlet!.Id),
            _ => Task.CompletedTask,
        });
    }

    private async Task LoadTilesAsync()
    {
        var waiting = ReadAsync(c => Facts.WaitingAsync([outlet!.Id], c));
        score = await values!.ThenAsync(v => ReadAsync(c => Excellence.ReadAsync(v, Questions, c)));
        verdict = values!.Then(v => Verdicts.View(v, null));
        whatIf = values!.Then(v => new WhatIfModel(v.Values, score.Value?.Score?.Version));
        var lines = LinesAsync(values!.Value);
        await Task.WhenAll(lines, waiting);
        tiles = values!.Then(v => TileModel.Of(v, lines.Result) with { Waiting = waiting.Result.Value });
    }

    private async Task LoadPaceAsync() => pace = await ReadAsync(c => Paces.OfOutletsAsync(Questions, c));

    private async Task LoadHistoryAsync(Outlet shown)
    {
        var question = VerdictHistory.Question([shown.Code], Questions.Period.To, Questions.Today, State.Comparison);
        historyAgainst = question.Comparison;
        history = (await AskAsync(question)).Then(m => VerdictHistory.Of(m, Organisation)[shown.Code]);
    }

    private async Task LoadTrendAsync()
    {
        var byTime = await AskAsync(Questions.Trend(kpi, grain));
        trend = await WithEventsAsync(byTime.Then(r => Trends.Build(kpi, grain, r, State, Path)), byTime.Value);
    }

    private async Task LoadHeatmapAsync()
    {
        var days = Heatmap.DaysOf(Questions.Period, Questions.Today, Questions.Calendar);
        heat = (await AskAsync(Questions.Days() with { Period = days }))
            .Then(r => Heatmap.Of(EntryDay.Of(r, outlet!, days, Questions.Today), Questions.Calendar));
    }

    private async Task LoadVoicesAsync(int id)
    {
        var period = Questions.Period;
        topics = (await ReadAsync(c => Facts.TopicsAsync([id], period, c))).Then(ParetoRow.Of);
        channels = (await ReadAsync(c => Breakdowns.ChannelsAsync([id], period, c))).Then(ChannelModel.Of);
        scores = (await ReadAsync(c => Breakdowns.ScoresAsync([id], period, c))).Then(s => ScoreModel.Of(s, Organisation.MinimumSample));
        comments = await ReadAsync(c => Facts.CommentsAsync([id], period, CommentsShown, c));
    }

    private async Task LoadEventsAsync(Outlet shown) =>
        events = await ReadAsync(async c => await Effects.ReadAsync(await Facts.EventsAsync([shown.Id], Questions.Period, c), [shown], c));

    private string OnKpi(Kpi chosen) => (State with { Outlets = [outlet!.Code], Region = null }).OnKpi(chosen);
}
