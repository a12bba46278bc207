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

    [Inject]
    private IDesk Desk { get; set; } = null!;

    [Inject]
    private IDeskNews News { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private IReadOnlyList<OpenTicket> All => tickets?.Value?.Tickets ?? [];

    private IReadOnlyList<OpenTicket> Shown => [.. All.Where(t => Is(t, shown) && Holds(t, find)).OrderBy(DaysLeft).ThenByDescending(t => t.Risk ?? 0).ThenBy(t => t.OpenedAt)];

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        shown = Enum.TryParse<WorkShow>(query.GetValueOrDefault(ShowKey), ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : WorkShow.All;
        find = query.GetValueOrDefault(FindKey).ToString();
        most = Step;
        await ReadListAsync();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            listening = News.Listen(Hear);
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
        tickets = await ReadAsync(async cancel => new WorkList(await Desk.ListAsync(outlets, cancel)));
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

    private DateOnly TodayAt(OpenTicket ticket) => OutletOf(ticket).DayOf(Now);

    private DateOnly? DueOn(OpenTicket ticket) => ticket.DueOn(OutletOf(ticket).DayOf(ticket.OpenedAt));

    /// <summary>Days until something is due, by the days of the outlet: at the same moment it is tomorrow already further east.</summary>
    private int DaysLeft(OpenTicket ticket) => DueOn(ticket) is { } due ? due.DayNumber - TodayAt(ticket).DayNumber : int.MaxValue;

    private bool IsLate(OpenTicket ticket) => DaysLeft(ticket) < 0;

    private bool Is(OpenTicket ticket, WorkShow show) => show switch
    {
        WorkShow.Mine => ticket.AssigneeId == Visitor.Rights.AccountId,
        WorkShow.Late => IsLate(ticket),
        WorkShow.Unanswered => !ticket.IsAnswered && ticket.State != TicketState.Ready,
        WorkShow.Waiting => ticket.State == TicketState.Waiting,
        WorkShow.Ready => ticket.State == TicketState.Ready,
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
    private sealed record WorkList(IReadOnlyList<OpenTicket> Tickets);
}

/// <summary>Which tickets of the work list are shown.</summary>
public enum WorkShow
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that the visitor has in hand.</summary>
    Mine,

    /// <summary>Those on which something was due before today.</summary>
    Late,

    /// <summary>Those that nobody has answered yet.</summary>
    Unanswered,

    /// <summary>Those that wait for somebody or something.</summary>
    Waiting,

    /// <summary>Those that the customer has still to get.</summary>
    Ready,
}
