namespace ServiceKpi.Domain.Pace;

/// <summary>Reads how a month stands to its targets and where it is heading.</summary>
public sealed class PaceReader(
    IMeasureSource source, IHolidayBook holidays, ITargetBook targets, IOrganisationBook organisations, TimeProvider clock)
{
    /// <summary>The pace of sums of the month that holds a day, for the outlets together, with what would close the gap of each.</summary>
    /// <param name="outlets">The outlets.</param>
    /// <param name="day">A day of the month.</param>
    /// <param name="kpis">The sums.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentException">A KPI is not a sum of daily figures.</exception>
    public async Task<IReadOnlyList<(SumPace Pace, PaceGap? Gap)>> SumsAsync(
        IReadOnlyList<Outlet> outlets, DateOnly day, IReadOnlyList<Kpi> kpis, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        ArgumentNullException.ThrowIfNull(kpis);
        if (kpis.FirstOrDefault(k => k.DailySum is null) is { } other)
        {
            throw new ArgumentException($"{other} is not a sum.", nameof(kpis));
        }

        var month = Month.Of(day);
        var calendar = new HolidayCalendar(await holidays.AllAsync(cancellationToken));
        var book = await targets.ReadAsync(cancellationToken);
        int[] ids = [.. outlets.Select(o => o.Id)];
        var table = await source.ReadAsync(ids, [month.Days, .. DayWeights.DaysRead(month.Days, calendar)], cancellationToken);
        var read = kpis.Concat(kpis.Select(k => k.Definition.Drivers?.Volume).OfType<Kpi>()).Distinct()
            .ToDictionary(k => k, k => Pace(k, outlets, month, calendar, book, table));
        return [.. kpis.Select(k => (read[k], k.Definition.Drivers is { } drivers
            ? PaceGap.Of(read[k], read[drivers.Volume], drivers.Rate.Evaluate(new Measurement(table.Sum(ids, month.Days))).Value)
            : PaceGap.Of(read[k])))];
    }

    /// <summary>
    /// What the days left of the month that holds today would have to be for a KPI that is no sum; null without a target or a day left.
    /// </summary>
    /// <param name="outlets">The outlets, together.</param>
    /// <param name="kpi">The KPI.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public async Task<RestNeeded?> RestAsync(IReadOnlyList<Outlet> outlets, Kpi kpi, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        ArgumentNullException.ThrowIfNull(kpi);
        var today = organisations.Current.Today(clock, outlets);
        var month = Month.Of(today);
        var open = outlets.Where(o => MonthTarget.TradesIn(o, month)).ToList();
        var book = await targets.ReadAsync(cancellationToken);
        if (open.Count == 0 || open.Exists(o => book.Find(kpi, o, month.From) is null))
        {
            return null;
        }

        var table = await source.ReadAsync([.. open.Select(o => o.Id)], [month.Days], cancellationToken);
        var members = kpi.Follows is not null ? await source.MembersAsync(cancellationToken) : MembershipLedger.Empty;
        return new RestOfLevel(kpi, open, month.Days, today, table, members).Needed(book);
    }

    private SumPace Pace(
        Kpi kpi, IReadOnlyList<Outlet> outlets, Month month, HolidayCalendar calendar, TargetBook book, MeasureTable table)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var months = new List<(OutletMonth Month, double? Target)>();
        foreach (var outlet in outlets.Where(o => MonthTarget.TradesIn(o, month)))
        {
            var today = outlet.DayOf(now);
            var figures = new DailyFigures(table, outlet.Id, kpi, today);
            months.Add((
                OutletMonth.Of(outlet, month.Days, today, calendar, figures.Of, figures.IsClosed),
                MonthTarget.Of(book, kpi, outlet, month)?.Value));
        }

        return SumPace.Of(kpi, month.Days, organisations.Current.Today(clock, outlets), months);
    }
}

/// <summary>The figures of a sum at one outlet, by day, in the unit of the KPI.</summary>
internal sealed class DailyFigures(MeasureTable table, int outletId, Kpi kpi, DateOnly today)
{
    /// <summary>The figure of a day; null when nobody entered it, and for what nobody enters, when the day is not over.</summary>
    public double? Of(DateOnly day) =>
        !(kpi.Definition.EnteredDays is { } entered ? table[outletId, day, entered] > 0 : day < today) ? null
            : kpi.InUnit(table[outletId, day, kpi.DailySum!.Value]);

    /// <summary>True when staff marked the day closed; what nobody enters may come all the same until today is over.</summary>
    public bool IsClosed(DateOnly day) =>
        (kpi.Definition.EnteredDays is not null || day > today) && table[outletId, day, Measure.MarkedClosedDays] > 0;
}
