using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Desk;

/// <summary>A ticket: what it is, what has happened, and what can be done about it. What others do appears as they do it.</summary>
public partial class TicketPage
{
    private TicketFile? ticket;
    private Outlet? outlet;
    private IReadOnlyList<Outlet> outlets = [];
    private CustomerBriefing? briefing;
    private Expected expected = Expected.Nothing;
    private GuidanceCard? card;
    private ContingencyPlan? plan;
    private bool isInTrainedHands;
    private IReadOnlyList<Person> others = [];
    private string? told;
    private string? fault;
    private bool focusesTold;
    private bool isActing;
    private ElementReference toldPlace;
    private IDisposable? listening;

    [Inject]
    private DeskWork Work { get; set; } = null!;

    [Inject]
    private ICustomers Customers { get; set; } = null!;

    [Inject]
    private IGuidance Guidance { get; set; } = null!;

    [Inject]
    private IPeople People { get; set; } = null!;

    [Inject]
    private IStandards Standards { get; set; } = null!;

    [Inject]
    private IOutletDirectory Directory { get; set; } = null!;

    [Inject]
    private IDeskNews News { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private TicketCourse Course => ticket!.Course;

    private DateOnly Today => outlet!.DayOf(Clock.GetUtcNow().UtcDateTime);

    private TicketAct.Assigned Own => new(Visitor.Rights.AccountId, Visitor.Rights.Name);

    /// <summary>The number of the last event by which the visitor said something: what was typed before it was sent with it.</summary>
    private int LastSaid => ticket!.Events.LastOrDefault(e => e.AccountId == Visitor.Rights.AccountId && TicketActs.TakesText(e.What))?.Number ?? 0;

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
        outlets = await Directory.AllAsync(Left);
        if (ticket is not null)
        {
            expected = (await Standards.ReadAsync(Left)).Of(ticket.OutletId, Course.Matter.Topic, Course.Matter.Segment, outlet!.DayOf(Course.OpenedAt));
            card = Course.Matter.Topic is { } topic ? await Guidance.CardAsync(topic, Left) : null;
            plan = Course.Matter.Risk is { } risk ? (await Guidance.PlansAsync(Left)).FirstOrDefault(p => p.Risk == risk) : null;
            var people = await People.AllAsync(Left);
            others = [.. people.Where(p => p.Id != Visitor.Rights.AccountId && p.MayWorkAt(ticket.OutletId))];
            isInTrainedHands = Course.Assignee is { } assignee && people.Any(p => p.Id == assignee.AccountId && p.IsTrained);
        }

        briefing = ticket?.Course.Matter.Customer is { } customer ? await Customers.BriefAsync(customer, [.. outlets.Select(o => o.Id)], Left) : null;
    }

    private void Hear(int outletId, string number)
    {
        if (ticket?.Number == number)
        {
            _ = InvokeAsync(async () =>
            {
                try
                {
                    await ReadTicketAsync();
                    StateHasChanged();
                }
                catch (Exception fault) when (Left.IsCancellationRequested || DatabaseFault.IsLost(fault))
                {
                    // Nobody looks any more, or the next piece of news tries again.
                }
                catch (Exception fault)
                {
                    await DispatchExceptionAsync(fault);
                }
            });
        }
    }

    private Task<bool> DoStepAsync(string step) => ActAsync([new TicketAct.StepDone(step)], Guid.NewGuid().ToString("N"));

    private Task<bool> TakeBackAsync(int number) => ActAsync([new TicketAct.TakenBack(number)], Guid.NewGuid().ToString("N"));

    /// <summary>Whom somebody means who says anew whose matter it is; what stands there already means who it is.</summary>
    private CustomerSaid? Meant(IReadOnlyList<TicketAct> acts) =>
        acts.OfType<TicketAct.Described>().FirstOrDefault() is { Matter.Customer: var typed } && typed != Course.Matter.Customer ? new CustomerSaid { Typed = typed } : null;

    /// <returns>Why a file could not be added; none when it was.</returns>
    private async Task<string?> AttachAsync(TicketFile to, AttachedFile file)
    {
        try
        {
            var receipt = await Work.AttachAsync(to, file, Guid.NewGuid().ToString("N"), CancellationToken.None);
            await ReadTicketAsync();
            StateHasChanged();
            return receipt.Outcome == Outcome.Stored ? null : Format.Of(receipt);
        }
        catch (Exception lost) when (DatabaseFault.IsLost(lost) || lost is UnauthorizedAccessException)
        {
            return FaultOf(lost);
        }
    }

    private string FaultOf(Exception lost) => T[lost is UnauthorizedAccessException ? "desk.failed.notyours" : "desk.failed.busy"];

    /// <returns>True when it was done, so that what was typed may be forgotten.</returns>
    private async Task<bool> ActAsync(IReadOnlyList<TicketAct> acts, string key)
    {
        if (isActing)
        {
            return false;
        }

        isActing = true;
        try
        {
            var receipt = await Work.AddAsync(ticket!, acts, Meant(acts), key, Left);
            var isDone = receipt.Outcome is Outcome.Stored or Outcome.Unchanged;
            told = isDone ? Format.Of(acts[0]) : null;
            fault = isDone ? null : Format.Of(receipt);
            await ReadTicketAsync();
            return isDone;
        }
        catch (Exception lost) when (DatabaseFault.IsLost(lost) || lost is UnauthorizedAccessException)
        {
            (told, fault) = (null, FaultOf(lost));
            return false;
        }
        finally
        {
            isActing = false;
            focusesTold = true;
            StateHasChanged();
        }
    }
}
