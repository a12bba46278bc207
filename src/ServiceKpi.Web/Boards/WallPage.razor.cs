using System.Globalization;

namespace ServiceKpi.Web.Boards;

/// <summary>
/// One of the screens that a wall display goes through by itself: all chosen outlets together, then each of them. A page as
/// any other, so that it needs no circuit and each screen can be linked to.
/// </summary>
public partial class WallPage
{
    private WallView view = WallView.Of(new DashboardState());
    private IReadOnlyList<OutletScope> screens = [];
    private bool isChosen;
    private Answer<KpiReport>? values;
    private TileModel? tiles;

    /// <summary>Which of the screens this is; an address may count beyond the last.</summary>
    private int At => screens.Count == 0 ? 0 : view.At % screens.Count;

    private string Next => view.On(screens.Count == 0 ? 0 : (At + 1) % screens.Count);

    private string Refresh => string.Create(CultureInfo.InvariantCulture, $"{view.Seconds};url={Next}");

    private string AsOf => PeriodFormatter.Instant(
        Clock.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById(Organisation.TimeZone), CultureInfo.CurrentCulture);

    private string Title => Scope.Outlets switch
    {
        [] => T["wall.title"],
        [var one] => one.Name,
        var some when isChosen => State.Region ?? T["wall.chosen", Numbers.Count(some.Count)],
        var all => T["wall.all", Numbers.Count(all.Count)],
    };

    /// <inheritdoc/>
    protected override OutletScope ScopeOf(DashboardState state, IReadOnlyList<Outlet> all)
    {
        view = WallView.Parse(new Uri(Navigation.Uri).Query);
        var chosen = OutletScope.Of(state, all);
        isChosen = chosen.Outlets.Count < all.Count;
        screens = chosen.Outlets.Count switch
        {
            0 => [],
            1 => [chosen],
            _ => [chosen, .. chosen.Outlets.Select(outlet => OutletScope.Just(outlet))],
        };
        return screens.Count == 0 ? chosen : screens[At];
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        string[] kpis = [.. view.Kpis.Select(k => k.Id)];
        values = await AskAsync(Questions.Values(ReportRows.Total, kpis));
        var lines = await LinesAsync(values.Value);
        tiles = values.Value is { } report ? TileModel.Of(report, lines) : null;
    }
}
