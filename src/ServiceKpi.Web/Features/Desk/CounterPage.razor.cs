using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Desk;

/// <summary>The counter: takes a ticket in with a few keys. A form of its own without a circuit, so that a bad line loses nothing that is typed.</summary>
public partial class CounterPage
{
    private const string TakenKey = "taken";
    private const string FormKey = "key";

    private Outlet? outlet;
    private IReadOnlyList<string> topics = [];
    private IReadOnlyList<string> faults = [];
    private string? fault;
    private string? taken;
    private string? takenKey;

    [SupplyParameterFromForm(FormName = "counter")]
    private CounterForm? Form { get; set; }

    [Inject]
    private IDesk Desk { get; set; } = null!;

    [Inject]
    private DeskWork Work { get; set; } = null!;

    [Inject]
    private TicketFormatter Format { get; set; } = null!;

    private DateOnly Today => outlet!.DayOf(Clock.GetUtcNow().UtcDateTime);

    private DateTime LocalNow => TimeZoneInfo.ConvertTimeFromUtc(Clock.GetUtcNow().UtcDateTime, outlet!.Zone);

    private IReadOnlyList<Outlet> Open => [.. AllOutlets.Where(o => o.ExistsOn(o.DayOf(Clock.GetUtcNow().UtcDateTime)))];

    /// <inheritdoc/>
    protected override OutletScope ScopeOf(DashboardState state, IReadOnlyList<Outlet> all) => OutletScope.Just(all);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var code = Form?.Outlet ?? (State.Outlets is [var chosen, ..] ? chosen : null);
        outlet = AllOutlets.FirstOrDefault(o => o.Code == code) ?? (code is null && Open is [var only] ? only : null);
        await ReadTakenAsync();
        if (outlet is null && code is not null)
        {
            SayNotFound();
        }

        if (outlet is not null)
        {
            Form ??= new CounterForm();
            Form.Key = Form.Key is { Length: > 0 and <= CounterForm.KeyLength } key ? key : Guid.NewGuid().ToString("N");
            topics = await Desk.TopicsAsync([outlet.Id], Left);
        }
    }

    /// <summary>What was taken in just now; a form that came back with faults says that it was not.</summary>
    private async Task ReadTakenAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        (taken, takenKey) = (null, query.GetValueOrDefault(FormKey).ToString());
        if (Form is null && query.GetValueOrDefault(TakenKey).ToString() is { Length: > 0 } number && await Work.FindAsync(number, Left) is not null)
        {
            taken = number;
        }
    }

    private async Task TakeAsync()
    {
        faults = outlet is null ? [] : Form!.Faults(Today, LocalNow, outlet.Zone, Organisation.Country);
        if (outlet is null || Form is null || faults.Count > 0)
        {
            fault = T["desk.faulty"];
            return;
        }

        TicketReceipt receipt;
        try
        {
            receipt = await Work.OpenAsync(outlet.Id, Form.Acts(T["desk.answered.spoken"], outlet), Form.ToCustomer(Organisation.Country), Form.Key!, Left);
        }
        catch (Exception lost) when (DatabaseFault.IsLost(lost))
        {
            fault = T["desk.failed.busy"];
            return;
        }

        if (receipt.Outcome is Outcome.Stored or Outcome.Unchanged)
        {
            Navigation.NavigateTo($"{DeskLinks.CounterOf(outlet.Code)}&{TakenKey}={Uri.EscapeDataString(receipt.Number)}&{FormKey}={Uri.EscapeDataString(Form.Key!)}");
            return;
        }

        fault = Format.Of(receipt);
    }
}
