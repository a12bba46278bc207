using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Promotions;

/// <summary>Changes or removes an event.</summary>
public partial class EditEventPage
{
    private StoredEvent? stored;
    private EventForm? theirs;

    /// <summary>The number in the address.</summary>
    [Parameter]
    public int Id { get; set; }

    /// <summary>The version that was shown when the form was filled in.</summary>
    [SupplyParameterFromForm(Name = "Seen")]
    public int Seen { get; set; }

    [SupplyParameterFromForm(FormName = "event")]
    private EventForm? Form { get; set; }

    /// <inheritdoc/>
    protected override OutletScope ScopeOf(DashboardState state, IReadOnlyList<Outlet> all) => OutletScope.Just(all);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var found = await Book.FindAsync(Id, Left);
        stored = found is not null && AllOutlets.Any(o => found.Event.IsOf(o.Id)) ? found : null;
        if (stored is null)
        {
            SayNotFound();
        }
        else if (!Visitor.Rights.MayPlan(stored.Event.OutletId))
        {
            Say(StatusCodes.Status403Forbidden);
        }
        else
        {
            Form ??= EventForm.Of(stored.Event, AllOutlets);
        }
    }

    private static string Key(PromotionEvent promotion) => $"{promotion.Name} {IsoDay.Of(promotion.StartsOn)}";

    private bool MayChange => stored is not null && Visitor.Rights.MayPlan(stored.Event.OutletId);

    private async Task ChangeAsync()
    {
        if (!MayChange || !IsSound(Form!))
        {
            return;
        }

        var outcome = await TryAsync(() => Book.ChangeAsync(Id, Seen, Form!.ToEvent(Plannable), Because, Left));
        if (Fault is not null)
        {
            return;
        }

        switch (outcome)
        {
            case Outcome.ChangedByOther:
                Fault = T["event.conflict"];
                theirs = EventForm.Of(stored!.Event, AllOutlets);
                break;
            case Outcome.Taken:
                Fault = T["event.taken", Form!.Name!.Trim()];
                break;
            default:
                Navigation.NavigateTo($"/events/{Id}?saved=changed");
                break;
        }
    }

    private async Task RemoveAsync()
    {
        if (!MayChange)
        {
            return;
        }

        var outcome = await TryAsync(() => Book.RemoveAsync(Id, Seen, Because, Left));
        if (outcome == Outcome.ChangedByOther)
        {
            Fault = T["event.remove.conflict"];
        }
        else if (Fault is null)
        {
            Navigation.NavigateTo("/events?saved=removed");
        }
    }
}
