using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Daily;

/// <summary>A month of an outlet, typed day by day. The scripts of the page send each day to the API.</summary>
public partial class EntryPage
{
    private Outlet? outlet;
    private Answer<EntryMonth>? month;

    /// <summary>The code in the address.</summary>
    [Parameter]
    public string Code { get; set; } = string.Empty;

    /// <summary>The month in the address, such as <c>2026-11</c>; none for this month.</summary>
    [SupplyParameterFromQuery(Name = "month")]
    public string? Written { get; set; }

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private IDayBook Book { get; set; } = null!;

    [Inject]
    private IMonthLockBook Locks { get; set; } = null!;

    private DateOnly Today => outlet!.DayOf(Clock.GetUtcNow().UtcDateTime);

    private Period Month => EntryLinks.MonthOf(Written) is { } asked && asked.From <= Today ? asked : Period.MonthOf(Today);

    private IReadOnlyList<Outlet> Enterable => [.. AllOutlets.Where(o => Visitor.Rights.MayEnter(o.Id))];

    /// <inheritdoc/>
    protected override OutletScope ScopeOf(DashboardState state, IReadOnlyList<Outlet> all)
    {
        outlet = all.FirstOrDefault(o => o.Code.Equals(Code, StringComparison.Ordinal));
        return outlet is null ? OutletScope.Just() : OutletScope.Just(outlet);
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        if (!Visitor.Rights.MayEnter(outlet!.Id))
        {
            Say(StatusCodes.Status403Forbidden);
            return;
        }

        Request.LoadWholly();
        month = await ReadAsync(async cancellationToken =>
        {
            var stored = await Book.ReadAsync(outlet.Id, EntryMonth.Needed(Month), cancellationToken);
            var locks = await Locks.AllAsync(cancellationToken);
            var locked = locks.FirstOrDefault(l => l.Month == Month.From);
            return EntryMonth.Of(outlet, Month, Today, stored, locked, Organisation.DaysWithoutReason);
        });
    }
}
