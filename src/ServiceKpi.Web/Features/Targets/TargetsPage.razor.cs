using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Targets;

/// <summary>The targets of a month. An admin changes them in one form; managers look at those of their outlets.</summary>
public partial class TargetsPage
{
    private Answer<TargetMatrix>? model;
    private TargetForm? form;
    private string? fault;
    private bool needsReason;
    private int page = 1;

    /// <summary>The month in the address, such as <c>2026-11</c>; none for this month.</summary>
    [SupplyParameterFromQuery(Name = "month")]
    public string? Written { get; set; }

    /// <summary>The page of outlets, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? WrittenPage { get; set; }

    /// <summary>How many targets were stored just now.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public string? Saved { get; set; }

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private ITargetBook Targets { get; set; } = null!;

    [Inject]
    private IMonthLockBook Locks { get; set; } = null!;

    [Inject]
    private Texts Words { get; set; } = null!;

    private DateOnly Today => Organisation.Today(Clock);

    private DateOnly ThisMonth => Period.MonthOf(Today).From;

    private DateOnly Month => EntryLinks.MonthOf(Written) is { From.Year: >= 2000 and < 2100 } asked ? asked.From : ThisMonth;

    private string MonthName => Month.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    private bool HasEnded => Month < ThisMonth;

    private IReadOnlyList<Kpi> Kpis => TableColumns.KpisOf(State) is { Count: > 0 } chosen
        ? chosen
        : TableColumns.KpisOf(new DashboardState());

    private int PageSize =>
        TargetMatrix.OutletsOfPage(Kpis.Count, Scope.Outlets.Select(RegionOf).OfType<string>().Distinct(StringComparer.Ordinal).Count());

    private string? RegionOf(Outlet outlet) => outlet.RegionOn(Month);

    private string? SavedText => !int.TryParse(Saved, NumberStyles.None, CultureInfo.InvariantCulture, out var stored) ? null
        : stored == 0 ? Words["targets.saved.none"]
        : stored == 1 ? Words["targets.saved.one"]
        : Words["targets.saved", stored];

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        Request.LoadWholly();
        var pages = (Scope.Outlets.Count + PageSize - 1) / PageSize;
        page = int.TryParse(WrittenPage, NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? Math.Clamp(written, 1, pages) : 1;
        if (Visitor.Rights.IsAdmin && await Request.FormAsync(Left) is { } sent)
        {
            form = new TargetForm(sent);
        }

        await ShowAsync();
    }

    private async Task ShowAsync()
    {
        model = await ReadAsync(async cancel =>
        {
            var book = await Targets.ReadAsync(cancel);
            var locks = await Locks.AllAsync(cancel);
            DateOnly? lockedUntil = locks.Count == 0 ? null : Period.MonthOf(locks.Max(l => l.Month)).To;
            var rule = new TargetRule(book, AllOutlets, Today, lockedUntil);
            IReadOnlyList<Outlet> shown = [.. Scope.Outlets.OrderBy(o => RegionOf(o) is null).ThenBy(RegionOf, StringComparer.Ordinal)
                .ThenBy(o => o.Code, StringComparer.Ordinal).Skip((page - 1) * PageSize).Take(PageSize)];
            return new TargetMatrixBuilder(book, rule, Month, Today, form).Build(shown, Kpis);
        });
        if (model.Value is { } matrix)
        {
            var values = await AskAsync(new KpiQuestion
            {
                Period = matrix.Before,
                Kpis = [.. Kpis.Select(k => k.Id)],
                Outlets = [.. Scope.Outlets.Select(o => o.Code)],
                By = ReportRows.Outlet,
            });
            model = values.Value is { } report ? new(matrix.Against(report)) : model;
        }
    }

    private async Task SubmitAsync()
    {
        if (form is not { Do: "save" } || model?.Value is not { } matrix)
        {
            return;
        }

        if (matrix.Cells.Any(c => c.Fault is not null))
        {
            fault = Words["targets.faulty"];
            return;
        }

        if (form.Reason.Length > TextLimits.Reason)
        {
            fault = Words["targets.why.long", TextLimits.Reason];
            return;
        }

        var saving = await Targets.SaveAsync(matrix.Changes, Visitor.Because(form.Reason), Left);
        if (saving.Refused.Count == 0)
        {
            Navigation.NavigateTo($"{TargetLinks.Month(State, Month, page)}&saved={saving.Stored.ToString(CultureInfo.InvariantCulture)}");
            return;
        }

        await ShowAsync();
        needsReason = saving.Refused.Any(r => r.Ruling == TargetRuling.NeedsReason);
        fault = saving.Refused.Any(r => r.IsConflict) ? Words["targets.conflict"]
            : needsReason ? Words["targets.why.needed"]
            : Words["targets.refused"];
    }
}
