using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.App.Layout;

/// <summary>The frame of every page: navigation, and the choices that the address holds.</summary>
public partial class MainLayout
{
    private const string OutletPages = "/outlets/";

    /// <summary>The page.</summary>
    [Parameter]
    public RenderFragment? Body { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IOutletDirectory Directory { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisations { get; set; } = null!;

    private Organisation Organisation => Organisations.Current;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private PageProgress Progress { get; set; } = null!;

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    /// <summary>The address in the browser, also where another page stands in for one that does not exist.</summary>
    private string Here => Request.Refused?.Address ?? new Uri(Navigation.Uri).PathAndQuery;

    private DashboardState State { get; set; } = new();

    private IReadOnlyList<Outlet> Outlets { get; set; } = [];

    /// <summary>Today at the outlets of the page, as the page reads it.</summary>
    private DateOnly Today => Organisation.Today(
        Clock, OutletCode is { } code ? [.. Outlets.Where(o => o.Code == code)] : OutletScope.Of(State, Outlets).Outlets);

    private PeriodCalendar Calendar => new(Organisation.FirstDayOfWeek);

    /// <summary>When the figures of the page were read, which is what paper has to say.</summary>
    private string PrintedAt => PeriodFormatter.Instant(
        Clock.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById(Organisation.TimeZone), CultureInfo.CurrentCulture);

    /// <summary>The wall screen of the outlets of this page.</summary>
    private string WallOfPage => WallView.Of(OutletCode is { } code ? State with { Outlets = [code], Region = null } : State).On(0);

    /// <summary>The outlet whose page this is; none on any other page.</summary>
    private string? OutletCode =>
        Path.StartsWith(OutletPages, StringComparison.OrdinalIgnoreCase) && !Path[OutletPages.Length..].Contains('/') ? Uri.UnescapeDataString(Path[OutletPages.Length..]) : null;

    /// <summary>What needs attention and what is to be worked on is what does now, and targets have a month of their own, whatever is looked at elsewhere.</summary>
    private bool HasPeriod => Path is not (AttentionLinks.Page or TargetLinks.Page or DeskLinks.Page);

    private bool HasChoices =>
        Path is "/" or "/outlets" or "/kpis" or "/signs" or "/completeness" or "/events" or "/verdicts" or "/score" or "/voices" or AttentionLinks.Page or TargetLinks.Page or DeskLinks.Page
        || OutletCode is not null
        || Path.StartsWith("/kpis/", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override object Asked => new Uri(Navigation.Uri).GetLeftPart(UriPartial.Query);

    /// <inheritdoc/>
    protected override void OnInitialized() => Progress.Changed += ShowProgress;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Progress.Changed -= ShowProgress;
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        State = DashboardState.Parse(new Uri(Navigation.Uri).Query);
        if (HasChoices)
        {
            Outlets = await Directory.AllAsync(Left);
        }
    }

    private void ShowProgress() => _ = InvokeAsync(StateHasChanged);
}
