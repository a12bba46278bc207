namespace ServiceKpi.Domain.Promotions;

/// <summary>Reads what events did: the days of all of them in one go, whatever their number and that of the outlets.</summary>
public sealed class EventEffectReader(IOutletDirectory outlets, IFactReader facts, IMeasureSource source, TimeProvider clock)
{
    /// <summary>What each event did at some outlets, in the order given; without events of none of them.</summary>
    public async Task<IReadOnlyList<EventEffect>> ReadAsync(
        IReadOnlyCollection<PromotionEvent> events, IReadOnlyList<Outlet> at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(at);
        var taking = at.Where(o => events.Any(e => e.IsOf(o.Id))).ToList();
        if (taking.Count == 0)
        {
            return [];
        }

        var read = await SurroundingsAsync(events, taking, cancellationToken);
        return [.. events.Select(e => Of(e, taking, read)).OfType<EventEffect>()];
    }

    /// <summary>
    /// What an event did, beside the outlets of the directory without an event; null when it is of none of them.
    /// </summary>
    public async Task<EventEffect?> ReadAsync(PromotionEvent promotion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(promotion);
        var all = await outlets.AllAsync(cancellationToken);
        if (!all.Any(o => promotion.IsOf(o.Id)))
        {
            return null;
        }

        var read = await SurroundingsAsync([promotion], all, cancellationToken);
        return Of(promotion, all, read)?.Beside(
            all.Where(o => !promotion.IsOf(o.Id)).Select(o => EventDays.Of(o, promotion, read.Events[o.Id], read.Table, read.TodayAt(o))));
    }

    private static EventEffect? Of(PromotionEvent promotion, IReadOnlyList<Outlet> outlets, Surroundings read)
    {
        List<EventDays> days = [.. outlets.Where(o => promotion.IsOf(o.Id))
            .Select(o => EventDays.Of(o, promotion, read.Events[o.Id], read.Table, read.TodayAt(o)))];
        return days.Count == 0 ? null : EventEffect.Of(promotion, days);
    }

    private async Task<Surroundings> SurroundingsAsync(
        IReadOnlyCollection<PromotionEvent> events, IReadOnlyList<Outlet> read, CancellationToken cancellationToken)
    {
        int[] ids = [.. read.Select(o => o.Id)];
        var around = Period.Around(events.Select(EventDays.Around));
        var others = await facts.EventsAsync(ids, around, cancellationToken);
        var table = await source.ReadAsync(ids, [around], cancellationToken);
        var byOutlet = ids.SelectMany(id => others.Where(e => e.IsOf(id)).Select(e => (id, e))).ToLookup(e => e.id, e => e.e);
        return new Surroundings(byOutlet, table, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>What is known of the days around the events.</summary>
    private sealed record Surroundings(ILookup<int, PromotionEvent> Events, MeasureTable Table, DateTime Now)
    {
        public DateOnly TodayAt(Outlet outlet) => outlet.DayOf(Now);
    }
}
