using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>What to decide about each outlet: the map, the lists, and how the verdicts came about month by month.</summary>
public partial class VerdictsPage
{
    private const string Path = "/verdicts";
    private const string ListName = "list";
    private const int MostShown = 20;

    private Answer<KpiReport>? values;
    private Answer<MapModel>? map;
    private Answer<IReadOnlyList<DecisionList>>? lists;
    private Comparison history;
    private string? only;

    [Inject]
    private MapBuilder Maps { get; set; } = null!;

    [Inject]
    private VerdictFormatter Verdicts { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var question = VerdictHistory.Question(
            [.. Questions.Outlets.Select(o => o.Code)], Questions.Period.To, Questions.Today, State.Comparison);
        history = question.Comparison;
        var ofMonths = AskAsync(question);
        values = await AskAsync(Questions.Values(ReportRows.Outlet, LocationReading.Kpis));
        map = values.Then(v => Maps.Build(v, State));
        var months = (await ofMonths).Then(m => VerdictHistory.Of(m, Organisation));
        var all = values.Then(v => DecisionList.Of(v, months.Value, Verdicts, Organisation));
        only = OnlyOf(all.Value);
        lists = all.Then<IReadOnlyList<DecisionList>>(a => [.. a.Where(l => only is null || l.Name == only)]);
    }

    private string? OnlyOf(IReadOnlyList<DecisionList>? all)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).GetValueOrDefault(ListName).ToString();
        return all?.FirstOrDefault(l => l.Name.Equals(asked, StringComparison.OrdinalIgnoreCase))?.Name;
    }

    private string Whole(DecisionList list) =>
        QueryHelpers.AddQueryString(State.On(Path), ListName, list.Name);
}
