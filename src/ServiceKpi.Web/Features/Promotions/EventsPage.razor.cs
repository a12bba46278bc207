using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Promotions;

/// <summary>The promotion events of the period, what each did, and who kept the rule of one a month.</summary>
public partial class EventsPage
{
    private Answer<EventsModel>? events;
    private Answer<RuleModel>? rule;

    [Inject]
    private IFactReader Facts { get; set; } = null!;

    [Inject]
    private EventEffectReader Effects { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "page")]
    private int? WantedPage { get; set; }

    [SupplyParameterFromQuery(Name = "saved")]
    private string? Saved { get; set; }

    private bool MayPlan => Visitor.Rights.MayPlan(null) || AllOutlets.Any(o => Visitor.Rights.MayPlan(o.Id));

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        int[] ids = [.. Scope.Outlets.Select(o => o.Id)];
        events = await ReadAsync(c => PageAsync(ids, c));
        var months = RuleModel.MonthsUpTo(Questions.Today);
        var held = await ReadAsync(c => Facts.EventsAsync(ids, Period.Around(months), c));
        rule = held.Then(h => RuleModel.Of(Scope.Outlets, h, months, Clock.GetUtcNow().UtcDateTime));
    }

    private async Task<EventsModel> PageAsync(int[] ids, CancellationToken cancellationToken)
    {
        var all = await Facts.EventsAsync(ids, Questions.Period, cancellationToken);
        var page = Math.Clamp(WantedPage ?? 1, 1, EventsModel.PagesOf(all.Count));
        var shown = all.OrderByDescending(e => e.StartsOn).ThenBy(e => e.Scope).ThenBy(e => e.Name, StringComparer.CurrentCulture)
            .Skip((page - 1) * EventsModel.PageSize).Take(EventsModel.PageSize).ToList();
        var effects = await Effects.ReadAsync(shown, Scope.Outlets, cancellationToken);
        return EventsModel.Of(effects, Scope.Outlets, page, all.Count);
    }

    private string On(int page)
    {
        var address = State.On("/events");
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page.ToString(CultureInfo.InvariantCulture)}#list";
    }
}
