using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Closing;

/// <summary>The months of the last two years, and which of them nobody may change any more.</summary>
public partial class MonthsPage
{
    private const int MonthsShown = 24;

    private List<MonthRow> rows = [];
    private string? fault;
    private string? told;

    [Inject]
    private IMonthLockBook Locks { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private IOutletDirectory Directory { get; set; } = null!;

    [Inject]
    private KpiReportBuilder Reports { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisations { get; set; } = null!;

    private Organisation Organisation => Organisations.Current;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Texts Words { get; set; } = null!;

    [SupplyParameterFromForm]
    private string? Month { get; set; }

    [SupplyParameterFromForm]
    private string? Reason { get; set; }

    [SupplyParameterFromQuery(Name = "locked")]
    private string? Locked { get; set; }

    [SupplyParameterFromQuery(Name = "unlocked")]
    private string? Unlocked { get; set; }

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        told = MonthRow.Read(Locked) is { } locked ? Words["months.told.locked", NameOf(locked)]
            : MonthRow.Read(Unlocked) is { } unlocked ? Words["months.told.unlocked", NameOf(unlocked)]
            : null;
        var today = Organisation.Today(Clock);
        var coverage = await CoverageAsync(today);
        var locks = (await Locks.AllAsync(Left)).ToDictionary(l => l.Month);
        rows =
        [
            .. Enumerable.Range(0, MonthsShown).Select(i => new DateOnly(today.Year, today.Month, 1).AddMonths(-i))
                .Union(locks.Keys)
                .OrderDescending()
                .Select(m => new MonthRow(
                    m,
                    coverage.TryGetValue(m, out var known) ? known : null,
                    locks.GetValueOrDefault(m),
                    Period.MonthOf(m).To < today)),
        ];
    }

    private static string NameOf(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    private async Task<Dictionary<DateOnly, Coverage>> CoverageAsync(DateOnly today)
    {
        if ((await Directory.AllAsync(Left)).Count == 0)
        {
            return [];
        }

        var period = new Period(new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MonthsShown), today);
        var report = await Reports.BuildAsync(new KpiQuestion { Period = period, Kpis = [Worth.Visits.Id], Grain = Grain.Month }, Left);
        return report.Pieces.Zip(report.PieceCoverage).ToDictionary(p => p.First.From, p => p.Second);
    }

    private async Task LockAsync()
    {
        if (rows.Find(r => r.Slug == Month) is not { IsOver: true } row)
        {
            fault = Words["months.bad"];
            return;
        }

        await Locks.LockAsync(row.Month, Visitor.Because(), Left);
        Navigation.NavigateTo($"/settings/months?locked={row.Slug}");
    }

    private async Task UnlockAsync()
    {
        if (rows.Find(r => r.Slug == Month) is not { } row)
        {
            fault = Words["months.bad"];
        }
        else if (string.IsNullOrWhiteSpace(Reason))
        {
            fault = Words["months.reason.none", NameOf(row.Month)];
        }
        else if (Reason.Trim().Length > TextLimits.Reason)
        {
            fault = Words["months.reason.long", TextLimits.Reason];
        }
        else
        {
            await Locks.UnlockAsync(row.Month, Visitor.Because(Reason), Left);
            Navigation.NavigateTo($"/settings/months?unlocked={row.Slug}");
        }
    }

    private string When(DateTime at) =>
        PeriodFormatter.Instant(at, TimeZoneInfo.FindSystemTimeZoneById(Organisation.TimeZone), CultureInfo.CurrentCulture);
}
