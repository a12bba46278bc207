using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Outlets;

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
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private PageRequest Request { get; set; } = null!;

    /// <summary>What the part says when it was saved just now.</summary>
    protected string? Receipt(string part) => Fault is null && Saved == part ? T["outlet.saved." + part] : null;

    /// <summary>A day as its field shows it; empty for none.</summary>
    protected static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day as people read it.</summary>
    protected static string Named(DateOnly day) => PeriodFormatter.Weekday(day, CultureInfo.CurrentCulture);

    /// <summary>Takes the outlet away and opens the list; says why when it cannot.</summary>
    protected Task TakeAwayAsync() => AttemptAsync(async left =>
    {
        switch (await Book.RemoveAsync(Outlet.Code, Seen, Visitor.Because(), left))
        {
            case Outcome.Stored:
                Navigation.NavigateTo("/settings/outlets?saved=removed");
                break;
            case Outcome.Refused:
                Fault = T["outlet.remove.facts"];
                break;
            default:
                Fault = T["outlet.conflict"];
                break;
        }
    });

    /// <summary>Stores the change and opens the page anew; says why when it cannot.</summary>
    /// <param name="change">The change.</param>
    /// <param name="saved">What was saved: the word after <c>outlet.saved.</c>, and the part of the page.</param>
    protected Task SaveAsync(Action<Outlet> change, string saved) =>
        SaveAsync(change, $"/settings/outlets/{Uri.EscapeDataString(Outlet.Code)}", saved);

    /// <summary>The same, and opens the page of another address.</summary>
    protected Task SaveAsync(Action<Outlet> change, string address, string saved) => AttemptAsync(async left =>
    {
        if (await Book.ChangeAsync(Outlet.Code, Seen, change, Visitor.Because(), left) == Outcome.Stored)
        {
            Navigation.NavigateTo($"{address}?saved={saved}#{saved}");
            return;
        }

        Fault = T["outlet.conflict"];
    });

    private async Task AttemptAsync(Func<CancellationToken, Task> attempt)
    {
        try
        {
            await attempt(Request.Left);
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
