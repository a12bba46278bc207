using System.Globalization;
using Microsoft.AspNetCore.Components;
using ServiceKpi.Domain.Locks;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Web.Resources;

namespace ServiceKpi.Web.Components.Pages.Admin.Outlets;

/// <summary>A form that changes one side of an outlet, and says why when it cannot.</summary>
public abstract class OutletEditor : ComponentBase
{
    /// <summary>The outlet as it is stored.</summary>
    [Parameter, EditorRequired]
    public Outlet Outlet { get; set; } = null!;

    /// <summary>The version that is shown.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    /// <summary>Today at the organisation.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The version that was shown when the form was filled in.</summary>
    [SupplyParameterFromForm(Name = "Seen")]
    public int Seen { get; set; }

    /// <summary>Why nothing was stored.</summary>
    protected string? Fault { get; set; }

    /// <summary>What was saved just now.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public string? Saved { get; set; }

    /// <summary>Every word.</summary>
    [Inject]
    protected Texts T { get; set; } = null!;

    [Inject]
    private IOutletBook Book { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <summary>What the part says when it was saved just now.</summary>
    protected string? Receipt(string part) => Fault is null && Saved == part ? T["outlet.saved." + part] : null;

    /// <summary>A day as its field shows it; empty for none.</summary>
    protected static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day as people read it.</summary>
    protected static string Named(DateOnly day) => Format.PeriodFormatter.Weekday(day, CultureInfo.CurrentCulture);

    /// <summary>Stores the change and opens the page anew; says why when it cannot.</summary>
    /// <param name="change">The change.</param>
    /// <param name="saved">What was saved: the word after <c>outlet.saved.</c>, and the part of the page.</param>
    protected async Task SaveAsync(Action<Outlet> change, string saved)
    {
        var code = Uri.EscapeDataString(Outlet.Code);
        try
        {
            if (await Book.ChangeAsync(Outlet.Code, Seen, change, null, Context?.RequestAborted ?? CancellationToken.None))
            {
                Navigation.NavigateTo($"/settings/outlets/{code}?saved={saved}#{saved}");
                return;
            }

            Fault = T["outlet.conflict"];
        }
        catch (LockedMonthException locked)
        {
            Fault = T["outlet.locked", locked.Month.ToString("MMMM yyyy", CultureInfo.CurrentCulture)];
        }
        catch (ArgumentException)
        {
            Fault = T["outlet.impossible"];
        }
    }
}
