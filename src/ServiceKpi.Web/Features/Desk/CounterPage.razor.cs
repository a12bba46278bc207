using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Desk;

/// <summary>The counter: takes a ticket in with a few keys. A form of its own without a circuit, so that a bad line loses nothing that is typed.</summary>
public partial class CounterPage
{
    private const string TakenKey = "taken";

    private Outlet? outlet;
    private IReadOnlyList<string> topics = [];
    private IReadOnlyList<string> faults = [];
    private string? fault;
    private string? taken;

    [SupplyParameterFromForm(FormName = "counter")]
    private CounterForm? Form { get; set; }

    [Inject]
    private IDesk Desk { get; set; } = null!;

    [Inject]
    private DeskWork Work { get; set; } = null!;

    [Inject]
    private TicketFormatter Format { get; set; } = null!;

    private DateOnly Today => outlet!.DayOf(Clock.GetUtcNow().UtcDateTime);

    private IReadOnlyList<Outlet> Open => [.. AllOutlets.Where(o => o.ExistsOn(o.DayOf(Clock.GetUtcNow().UtcDateTime)))];

    /// <inheritdoc/>
    protected override OutletScope ScopeOf(DashboardState state, IReadOnlyList<Outlet> all) => OutletScope.Just(all);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var code = Form?.Outlet ?? (State.Outlets is [var chosen, ..] ? chosen : null);
        outlet = AllOutlets.FirstOrDefault(o => o.Code == code) ?? (code is null && Open is [var only] ? only : null);
        taken = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).GetValueOrDefault(TakenKey).FirstOrDefault();
        if (outlet is null && code is not null)
        {
            SayNotFound();
        }

        if (outlet is not null)
        {
            Form ??= new CounterForm();
            Form.Key ??= Guid.NewGuid().ToString("N");
            topics = await Desk.TopicsAsync([outlet.Id], Left);
        }
    }

    private async Task TakeAsync()
    {
        faults = Form!.Faults(Today);
        if (outlet is null || faults.Count > 0)
        {
            fault = T["desk.faulty"];
            return;
        }

        var receipt = await Work.OpenAsync(outlet.Id, Form.Acts(T["desk.answered.spoken"]), Form.Key!, Left);
        if (receipt.Outcome is Outcome.Stored or Outcome.Unchanged)
        {
            Navigation.NavigateTo($"{DeskLinks.CounterOf(outlet.Code)}&{TakenKey}={Uri.EscapeDataString(receipt.Number)}");
            return;
        }

        fault = Format.Of(receipt);
    }
}
