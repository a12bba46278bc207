namespace ServiceKpi.Domain.Attention;

/// <summary>Open days of an outlet of which nothing was entered.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="On">The days, the earliest first, at least one.</param>
public sealed record UnenteredDays(Outlet Outlet, IReadOnlyList<DateOnly> On);

/// <summary>Finds the open days of which nothing was entered, among those that are due.</summary>
public sealed class UnenteredDaysReader(IMeasureSource source, TimeProvider clock)
{
    /// <summary>The outlets that have such days in the period.</summary>
    public async Task<IReadOnlyList<UnenteredDays>> ReadAsync(IReadOnlyCollection<Outlet> outlets, Period period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        var now = clock.GetUtcNow().UtcDateTime;
        var table = await source.ReadAsync([.. outlets.Select(o => o.Id)], [period], cancellationToken);
        return
        [
            .. outlets.Select(outlet =>
            {
                var days = new OutletStretch(outlet, table, period, now);
                return new UnenteredDays(outlet, [.. period.EachDay().Where(day => day <= days.LastDue && days.WasOpen(day) && days[day, Measure.EntryDays] == 0)]);
            }).Where(unentered => unentered.On.Count > 0),
        ];
    }
}
