using System.Globalization;

namespace ServiceKpi.Web.Ui.Charts;

/// <summary>Finds the promotion events that a trend should show.</summary>
internal sealed class EventMarks(IFactReader facts, Texts texts)
{
    private const int NamesShown = 3;

    /// <summary>The events of each piece of a report, of its outlets and of the chain; null where there was none.</summary>
    public async Task<IReadOnlyList<TrendMark?>> ReadAsync(
        KpiReport report, DashboardState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(state);
        var outlets = report.Outlets.ToDictionary(o => o.Id);
        var events = await facts.EventsAsync(outlets.Keys, report.Period, cancellationToken);
        return [.. report.Pieces.Select(piece => Mark(piece, [.. events.Where(e => e.Days.Intersect(piece) is not null)], outlets, state))];
    }

    private TrendMark? Mark(
        Period piece, List<PromotionEvent> events, Dictionary<int, Outlet> outlets, DashboardState state) => events switch
        {
            [] => null,
            [var only] => new(1, Named(only, outlets), $"/events/{only.Id.ToString(CultureInfo.InvariantCulture)}"),
            _ => new(
                events.Count,
                texts["events.several", events.Count, string.Join(", ", events.Take(NamesShown).Select(e => Short(e, outlets))) + (events.Count > NamesShown ? " …" : "")],
                state.With(piece).On("/events")),
        };

    private string Named(PromotionEvent promotion, Dictionary<int, Outlet> outlets) =>
        $"{Short(promotion, outlets)}, {PeriodFormatter.Label(promotion.Days, CultureInfo.CurrentCulture)}";

    private string Short(PromotionEvent promotion, Dictionary<int, Outlet> outlets) =>
        $"{promotion.Name} ({(promotion.OutletId is { } id ? outlets[id].Code : texts["events.all"])})";
}
