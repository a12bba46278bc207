using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>The rows behind a number, page by page.</summary>
public partial class RowsPage
{
    private Kpi? kpi;
    private RowState rows = null!;
    private Answer<KpiReport>? report;
    private Answer<KpiReading>? reading;
    private Answer<RowListing>? listing;

    /// <summary>The id in the address.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    [Inject]
    private RowReader Reader { get; set; } = null!;

    private string Path => $"/kpis/{kpi!.Id}/rows";

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Organisation.TimeZone);

    /// <summary>The part that is listed; none of a KPI that has no parts.</summary>
    private Slice? SliceOf(Kpi one) => Slice.Cuts(one) ? State.Slice : null;

    /// <inheritdoc/>
    protected override void OnParametersSet() => kpi = KpiCatalog.Find(Id);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        kpi = KpiCatalog.Find(Id);
        rows = RowState.Parse(new Uri(Navigation.Uri).Query);
        if (kpi is null)
        {
            SayNotFound();
            return;
        }

        report = await AskAsync(Questions.Values(ReportRows.Total, kpi.Id) with { Comparison = Comparison.None, Slice = SliceOf(kpi) });
        reading = report.Then(r => r.Of(kpi).Single());
        listing = reading.Value is { } known
            ? await ReadAsync(c => Reader.ReadAsync(known, Questions.Outlets, rows, RowReader.PageLength, c))
            : new Answer<RowListing>(null);
    }
}
