using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Desk;

/// <summary>A ticket: what it is, what has happened, and what can be done about it. What others do appears as they do it.</summary>
public partial class TicketPage
{
    private TicketFile? ticket;
    private Outlet? outlet;
    private string? told;
    private string? fault;
    private bool focusesTold;
    private ElementReference toldPlace;
    private IDisposable? listening;

    [Inject]
    private DeskWork Work { get; set; } = null!;

    [Inject]
    private IDeskNews News { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private TicketCourse Course => ticket!.Course;

    private DateOnly Today => outlet!.DayOf(Clock.GetUtcNow().UtcDateTime);

    private TicketAct.Assigned Own => new(Visitor.Rights.AccountId, Visitor.Rights.Name);

    /// <summary>The number of the last event of the visitor: what was typed before it was sent with it.</summary>
    private int LastOwn => ticket!.Events.LastOrDefault(e => e.AccountId == Visitor.Rights.AccountId)?.Number ?? 0;

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        (told, fault) = (null, null);
        await ReadTicketAsync();
        if (ticket is null)
        {
            SayNotFound();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            listening = News.Listen(Hear);
        }

        if (focusesTold)
        {
            focusesTold = false;
            await toldPlace.FocusAsync(preventScroll: true);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task ReadTicketAsync()
    {
        var number = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).GetValueOrDefault("number").ToString();
        (ticket, outlet) = await Work.FindAsync(number, Left) is var (found, place) ? (found, place) : (null, null);
    }

    private void Hear(int outletId, string number)
    {
        if (ticket?.Number == number)
        {
            _ = InvokeAsync(async () =>
            {
                if (!Left.IsCancellationRequested)
                {
                    await ReadTicketAsync();
                    StateHasChanged();
                }
            });
        }
    }

    private bool MayTakeBack(TicketEvent one) =>
        one.What is not (TicketAct.Opened or TicketAct.Imported or TicketAct.TakenBack)
        && !ticket!.Events.Any(e => e.What is TicketAct.TakenBack taken && taken.Event == one.Number);

    /// <returns>True when it was done, so that what was typed may be forgotten.</returns>
    private async Task<bool> ActAsync(IReadOnlyList<TicketAct> acts)
    {
        var receipt = await Work.AddAsync(ticket!, acts, Guid.NewGuid().ToString("N"), Left);
        var isDone = receipt.Outcome == Outcome.Stored;
        told = isDone ? Format.Of(acts[0]) : null;
        fault = isDone ? null : Format.Of(receipt);
        focusesTold = true;
        await ReadTicketAsync();
        StateHasChanged();
        return isDone;
    }
}
