using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Desk;

/// <summary>The tickets to be worked on, what is due next first, as it is for everybody who looks at it now.</summary>
public partial class WorkListPage
{
    private const int Step = 100;

    /// <summary>So long changes are gathered before the list is read anew.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    private const string ShowKey = "show";
    private const string FindKey = "find";

    private Answer<WorkList>? tickets;
    private WorkShow shown;
    private string find = "";
    private int most = Step;
    private IDisposable? listening;
    private bool isStale;
    private IReadOnlyList<SavedView> views = [];
    private IReadOnlyList<Person> others = [];
    private readonly HashSet<string> chosen = new(StringComparer.Ordinal);
    private string? told;
    private string? fault;
    private IReadOnlyList<string> refused = [];
    private ElementReference toldPlace;
    private bool focusesTold;

    [Inject]
    private WorkLists Lists { get; set; } = null!;

    [Inject]
    private DeskWork Work { get; set; } = null!;

    [Inject]
    private IPeople People { get; set; } = null!;

    [Inject]
    private ISavedViews Views { get; set; } = null!;

    [Inject]
    private IStandards Standards { get; set; } = null!;

    [Inject]
    private IDeskNews News { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private IReadOnlyList<WorkLine> All => tickets?.Value?.Lines ?? [];

    /// <summary>What is shown of them, what is due next first.</summary>
    private IReadOnlyList<WorkLine> Shown { get; set; } = [];

    private IReadOnlyList<OpenTicket> Chosen => [.. All.Select(l => l.Ticket).Where(t => chosen.Contains(t.Number))];

    private TicketAct.Assigned Own => new(Visitor.Rights.AccountId, Visitor.Rights.Name);

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        shown = Enum.TryParse<WorkShow>(query.GetValueOrDefault(ShowKey), ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : WorkShow.All;
        find = query.GetValueOrDefault(FindKey).ToString();
        most = Step;
        views = [.. (await Views.AllAsync(Visitor.Rights.AccountId, Left)).Where(v => v.Address == DeskLinks.Page || v.Address.StartsWith(DeskLinks.Page + "?", StringComparison.Ordinal))];
        others = [.. (await People.AllAsync(Left)).Where(p => p.Id != Visitor.Rights.AccountId && Scope.Outlets.Any(o => p.MayWorkAt(o.Id)))];
        await ReadListAsync();
        chosen.IntersectWith(Shown.Select(l => l.Ticket.Number));
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

    private async Task ReadListAsync()
    {
        if (Scope.Outlets.Count == 0)
        {
            return;
        }

        int[] outlets = [.. Scope.Outlets.Select(o => o.Id)];
        tickets = await ReadAsync(async cancel =>
        {
            var standards = await Standards.ReadAsync(cancel);
            return new WorkList([.. (await Lists.ReadAsync(outlets, cancel)).Select(t => new WorkLine(t, DueOf(t, standards)))]);
        });
        Sort();
    }

    private void Choose(string number, bool isChosen) => _ = isChosen ? chosen.Add(number) : chosen.Remove(number);

    private void ChooseAll() => chosen.UnionWith(Shown.Take(most).Select(l => l.Ticket.Number));

    /// <summary>Does something to all that are chosen; those that do not allow it stay chosen.</summary>
    private async Task ActAsync(TicketAct act)
    {
        string[] numbers = [.. Chosen.Select(t => t.Number)];
        try
        {
            // Whoever filters the list meanwhile has meant all that were chosen.
            var receipts = await Work.AddToAllAsync(numbers, act, Guid.NewGuid().ToString("N"), CancellationToken.None);
            var not = receipts.Where(r => r.Outcome is not (Outcome.Stored or Outcome.Unchanged)).ToList();
            chosen.Clear();
            chosen.UnionWith(not.Select(r => r.Number));
            told = not.Count < receipts.Count ? T["desk.many.done", Format.Of(act), Numbers.Count(receipts.Count - not.Count)] : null;
            fault = not.Count > 0 ? T["desk.many.not", Numbers.Count(not.Count)] : null;
            refused = [.. not.Select(r => T["desk.many.fault", r.Number, Format.Of(r)])];
        }
        catch (Exception lost) when (DatabaseFault.IsLost(lost) || lost is UnauthorizedAccessException)
        {
            // What was done before is done, and is no harm when it is done again: it says itself that it cannot.
            (told, fault, refused) = (null, T[lost is UnauthorizedAccessException ? "desk.failed.notyours" : "desk.failed.busy"], []);
        }

        focusesTold = true;
        await ReadListAsync();
    }

    /// <summary>Reads anew what others have changed; of many changes at once, once.</summary>
    private void Hear(int outletId, string number)
    {
        if (!isStale && Scope.Outlets.Any(o => o.Id == outletId))
        {
            isStale = true;
            _ = InvokeAsync(async () =>
            {
                await Task.Delay(Settling, Clock);
                isStale = false;
                if (!Left.IsCancellationRequested)
                {
                    await ReadListAsync();
                    StateHasChanged();
                }
            });
        }
    }

    private Outlet OutletOf(OpenTicket ticket) => Scope.Outlets.First(o => o.Id == ticket.OutletId);

    private void Sort() => Shown = [.. All.Where(l => Is(l, shown) && Holds(l.Ticket, find)).OrderBy(l => l.Ticket.Unread > 0 ? 0 : 1).ThenBy(l => l.Due?.At ?? DateTime.MaxValue).ThenByDescending(l => l.Ticket.Risk ?? 0).ThenBy(l => l.Ticket.OpenedAt)];

    private DateOnly TodayAt(OpenTicket ticket) => OutletOf(ticket).DayOf(Now);

    private Due? DueOf(OpenTicket ticket, StandardBook standards)
    {
        var outlet = OutletOf(ticket);
        return Due.Next(outlet, standards.Of(outlet.Id, ticket.Topic, ticket.Segment, outlet.DayOf(ticket.OpenedAt)), ticket.Pending);
    }

    private bool IsLate(WorkLine line) => line.Due?.IsLate(Now) == true;

    private bool Is(WorkLine line, WorkShow show) => show switch
    {
        WorkShow.Mine => line.Ticket.AssigneeId == Visitor.Rights.AccountId || line.Ticket.CalledInId == Visitor.Rights.AccountId,
        WorkShow.Late => IsLate(line),
        WorkShow.Unanswered => !line.Ticket.IsAnswered && line.Ticket.Pending.IsOpen,
        WorkShow.Unread => line.Ticket.Unread > 0,
        WorkShow.Waiting => line.Ticket.State == TicketState.Waiting,
        WorkShow.Ready => line.Ticket.State == TicketState.Ready,
        _ => true,
    };

    private static bool Holds(OpenTicket ticket, string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
        new[] { ticket.Number, ticket.Summary, ticket.Customer, ticket.CustomerName, ticket.Segment, ticket.Topic, ticket.Assignee }.Any(text => text?.Contains(word, StringComparison.CurrentCultureIgnoreCase) == true));

    private string On(WorkShow show, string? words = null)
    {
        var query = new QueryBuilder(State.Parameters());
        if (show != WorkShow.All)
        {
            query.Add(ShowKey, show.ToString().ToLowerInvariant());
        }

        if ((words ?? find) is { Length: > 0 } typed)
        {
            query.Add(FindKey, typed);
        }

        return DeskLinks.Page + query;
    }

    private void Find(string words) => Navigation.NavigateTo(On(shown, words), replace: true);

    private void ShowMore() => most += Step;

    /// <summary>What was read.</summary>
    private sealed record WorkList(IReadOnlyList<WorkLine> Lines);

    /// <summary>A ticket, and what is due of it next.</summary>
    private sealed record WorkLine(OpenTicket Ticket, Due? Due);
}

/// <summary>Which tickets of the work list are shown.</summary>
public enum WorkShow
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that the visitor has in hand, or was called in to.</summary>
    Mine,

    /// <summary>Those on which something should have happened by now.</summary>
    Late,

    /// <summary>Those that nobody has answered yet.</summary>
    Unanswered,

    /// <summary>Those whose customer has written, and nobody has done anything since.</summary>
    Unread,

    /// <summary>Those that wait for somebody or something.</summary>
    Waiting,

    /// <summary>Those that the customer has still to get.</summary>
    Ready,
}
