using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Attention;

/// <summary>All that needs attention as a list to work off: what is done or snoozed leaves it at once, in place.</summary>
public partial class AttentionPage
{
    private const int Step = 40;
    private const int MostSeen = 50;

    private readonly HashSet<string> chosen = new(StringComparer.Ordinal);
    private Answer<AttentionList>? attention;
    private FindingKind? kind;
    private bool showsSeen;
    private int most = Step;
    private string? told;
    private string? fault;
    private Acted? undo;
    private ElementReference toldPlace;
    private bool focusesTold;

    [Inject]
    private AttentionReader Reader { get; set; } = null!;

    [Inject]
    private AttentionActs Acts { get; set; } = null!;

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Organisation.TimeZone);

    private DateOnly Today => Organisation.Today(Clock, Scope.Outlets);

    /// <summary>What the address asks for, what matters most first.</summary>
    private IReadOnlyList<AttentionItem> Shown => attention?.Value is { } known ? [.. known.Open.Where(item => kind is null || item.Kind == kind)] : [];

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        kind = Enum.TryParse<FindingKind>(query.GetValueOrDefault(AttentionLinks.Kind), ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null;
        showsSeen = query.ContainsKey(AttentionLinks.Seen);
        most = Step;
        await ReadListAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusesTold)
        {
            // What was acted on is gone, and the focus with it.
            focusesTold = false;
            await toldPlace.FocusAsync(preventScroll: true);
        }
    }

    private static IEnumerable<IGrouping<FindingKind, AttentionItem>> Kinds(AttentionList model) => model.Open.GroupBy(item => item.Kind).OrderBy(g => g.Key);

    private async Task ReadListAsync()
    {
        attention = await ReadAsync(c => Reader.ReadAsync(Scope.Outlets, c));
        chosen.IntersectWith(Shown.Select(item => item.Id));
    }

    private bool MayAct(AttentionItem item) => Acts.MayActOn(item.Outlets);

    private bool IsChosen(AttentionItem item) => chosen.Contains(item.Id);

    private void Choose(AttentionItem item, bool isChosen) => _ = isChosen ? chosen.Add(item.Id) : chosen.Remove(item.Id);

    private void ChooseAll() => chosen.UnionWith(Shown.Where(MayAct).Select(item => item.Id));

    private void ChooseNone() => chosen.Clear();

    private void ShowMore() => most += Step;

    private async Task SeeToAsync(Act act)
    {
        var acted = (await ReadAsync(c => Acts.SeeToAsync(act.Items, act.Note, act.Until, c))).Value;
        undo = acted is { Items.Count: > 0 } ? acted : null;
        await TellAsync(undo is { } done ? Told(done.Items, act.Until) : null);
    }

    private string Told(IReadOnlyList<AttentionItem> seen, DateOnly? until)
    {
        var view = Format.View(seen[0]);
        var what = seen.Count > 1 ? T["attention.told.many", Numbers.Count(seen.Count)] : view.Who is { } who ? $"{who}: {view.Sentence}" : view.Sentence;
        return until is { } day ? T["attention.told.snoozed", PeriodFormatter.Weekday(day, System.Globalization.CultureInfo.CurrentCulture), what] : T["attention.told.done", what];
    }

    private Task UndoAsync() => undo is { } last ? BringBackAsync(last.Outlets, last.Keys, last.At) : Task.CompletedTask;

    private Task BringBackAsync(SeenTo seen) => BringBackAsync(seen.Outlets, seen.Keys, seen.Dismissal.At);

    private async Task BringBackAsync(IReadOnlyList<Outlet> outlets, IReadOnlyList<FindingKey> keys, DateTime at)
    {
        var back = (await ReadAsync(async c =>
        {
            await Acts.BringBackAsync(outlets, keys, at, c);
            return T["attention.told.back"];
        })).Value;
        undo = null;
        await TellAsync(back);
    }

    private async Task TellAsync(string? what)
    {
        (told, fault) = (what, what is null ? T["attention.told.fault"] : null);
        focusesTold = true;
        await ReadListAsync();
    }
}

/// <summary>That somebody has seen to items: they are done, or snoozed until a day.</summary>
/// <param name="Items">The items.</param>
/// <param name="Note">What they say about it.</param>
/// <param name="Until">The day on which they come up again; none when they are done.</param>
public sealed record Act(IReadOnlyList<AttentionItem> Items, string? Note, DateOnly? Until);
