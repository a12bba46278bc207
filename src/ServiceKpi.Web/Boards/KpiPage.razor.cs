using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Boards;

/// <summary>One KPI: what it is, its value and what that is made of, over time and by outlet.</summary>
public partial class KpiPage
{
    private Kpi? kpi;
    private Grain grain;
    private Answer<KpiReport>? values;
    private Answer<KpiReading>? total;
    private Answer<WhyItMoved>? why;
    private Answer<FunnelModel>? funnel;
    private Answer<PaceModel>? pace;
    private Answer<TrendModel>? trend;
    private Answer<IReadOnlyList<(Fairness Basis, KpiReading Reading)>>? bases;
    private Answer<WaitingTickets>? waiting;
    private Answer<OpenCallbacks>? callbacks;
    private Answer<IReadOnlyList<ParetoRow>>? topics;
    private Answer<IReadOnlyList<RankedReading>>? perOutlet;
    private Answer<RowListing>? inside;
    private Answer<IReadOnlyList<(Slice Slice, KpiReading Reading)>>? slices;
    private RowState rows = null!;

    /// <summary>The id in the address.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    [Inject]
    private IFactReader Facts { get; set; } = null!;

    [Inject]
    private IVoices Voices { get; set; } = null!;

    [Inject]
    private PaceLoader Paces { get; set; } = null!;

    [Inject]
    private RowReader Reader { get; set; } = null!;

    [Inject]
    private KpiFormatter Format { get; set; } = null!;

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Organisation.TimeZone);

    private string Path => "/kpis/" + kpi!.Id;

    /// <inheritdoc/>
    protected override void OnParametersSet() => kpi = KpiCatalog.Find(Id);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        kpi = KpiCatalog.Find(Id);
        if (kpi is null)
        {
            SayNotFound();
            return;
        }

        values = await AskAsync(Questions.Values(ReportRows.Both, WhyItMoved.KpisFor(kpi)));
        grain = Questions.GrainOf(kpi, values.Value);
        await Task.WhenAll(LoadMadeOfAsync(kpi, values), LoadPaceAsync(kpi), LoadTrendAsync(kpi), LoadBesideAsync(kpi), LoadSlicesAsync(kpi));
    }

    private async Task LoadMadeOfAsync(Kpi kpi, Answer<KpiReport> values)
    {
        why = values.Then(v => WhyItMoved.Of(v, kpi));
        funnel = values.Then(v => new FunnelModel(kpi, Funnel.Of(v, kpi)));
        total = values.Then(v => v.Of(kpi).Single());
        perOutlet = values.Then(v => RankedReading.Of(v, kpi, State.Sort ?? SortOrder.BestFirst(kpi), Format));
        bases = values.Value?.ComparedWith is null ? null : await ReadAsync(c => CompareAsync(kpi, total.Value!, c));
        rows = new RowState { Dashboard = State };
        inside = total.Value is { } reading
            ? await ReadAsync(c => Reader.ReadAsync(reading, Questions.Outlets, rows, RowReader.FirstRows, c))
            : null;
    }

    private async Task LoadPaceAsync(Kpi kpi) => pace = await ReadAsync(c => Paces.OfKpiAsync(Questions, kpi, c));

    private async Task LoadSlicesAsync(Kpi kpi) => slices = !Slice.Cuts(kpi) ? null
        : State.By is { } dimension ? await ReadAsync(c => SliceAsync(kpi, dimension, c))
        : new Answer<IReadOnlyList<(Slice Slice, KpiReading Reading)>>([]);

    private async Task<IReadOnlyList<(Slice Slice, KpiReading Reading)>> SliceAsync(Kpi kpi, SliceDimension dimension, CancellationToken cancellationToken)
    {
        var parts = await Reports.BuildSlicesAsync(Questions.Values(ReportRows.Total, kpi.Id) with { Comparison = Comparison.None, JudgesChanges = false }, dimension, cancellationToken);
        return [.. parts.Select(p => (p.Slice, p.Report.Of(kpi).Single()))];
    }

    private async Task LoadBesideAsync(Kpi kpi)
    {
        // Of the KPI that the page showed before.
        (waiting, callbacks, topics) = (null, null, null);
        int[] ids = [.. Questions.Outlets.Select(o => o.Id)];
        if (kpi.Definition.Beside == KpiBeside.Waiting)
        {
            waiting = await ReadAsync(c => Facts.WaitingAsync(ids, c));
        }
        else if (kpi.Definition.Beside == KpiBeside.Callbacks)
        {
            callbacks = await ReadAsync(async c => OpenCallbacks.Of(await Voices.DueAsync(ids, c), Questions.Outlets, Clock.GetUtcNow().UtcDateTime));
        }
        else if (kpi.Definition.Beside == KpiBeside.Topics)
        {
            topics = (await ReadAsync(c => Facts.TopicsAsync(ids, Questions.Period, c))).Then(ParetoRow.Of);
        }
    }

    private async Task<IReadOnlyList<(Fairness Basis, KpiReading Reading)>> CompareAsync(
        Kpi chosen, KpiReading shown, CancellationToken cancellationToken)
    {
        var readings = new List<(Fairness Basis, KpiReading Reading)>();
        foreach (var basis in Slugs.AllBases.Reverse())
        {
            var question = Questions.Values(ReportRows.Total, chosen.Id) with { Fairness = basis };
            readings.Add((basis, basis == State.Fairness
                ? shown
                : (await Reports.BuildAsync(question, cancellationToken)).Values.Single()));
        }

        return readings;
    }

    private async Task LoadTrendAsync(Kpi chosen)
    {
        var byTime = await AskAsync(Questions.Trend(chosen, grain));
        trend = await WithEventsAsync(
            byTime.Then(r => Trends.Build(chosen, grain, r, State, Path)), byTime.Value);
    }
}
