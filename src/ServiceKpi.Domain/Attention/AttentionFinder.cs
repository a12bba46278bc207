namespace ServiceKpi.Domain.Attention;

/// <summary>
/// Finds what needs attention at some outlets: days not entered, customers to be called back, figures far from the outlet's own pattern, KPIs that have
/// become worse or miss their target beyond chance, and verdicts that have become worse. Every stretch of days is read once for all outlets.
/// </summary>
public sealed class AttentionFinder(
    IMeasureSource source,
    IFactReader facts,
    IHolidayBook holidays,
    KpiReportBuilder reports,
    IVoices voices,
    IOrganisationBook organisations,
    TimeProvider clock)
{
    /// <summary>What needs attention, what matters most first.</summary>
    /// <param name="outlets">The outlets, as the visitor sees them.</param>
    /// <param name="today">Today at all outlets that are looked at together, of which these may be some.</param>
    /// <param name="lockedMonths">The first days of the months that nobody can change any more.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    public async Task<IReadOnlyList<Finding>> FindAsync(
        IReadOnlyList<Outlet> outlets, DateOnly today, IReadOnlySet<DateOnly> lockedMonths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        ArgumentNullException.ThrowIfNull(lockedMonths);
        if (outlets.Count == 0)
        {
            return [];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var kpis = await reports.BuildAsync(AboutKpis(outlets, today), cancellationToken);
        List<FallingKpi> falling = [.. FallingKpiSearch.Of(kpis)];
        return Finding.InOrder(
        [
            .. await OfDaysAsync(outlets, lockedMonths, now, cancellationToken),
            .. WaitingCallbacksSearch.Of(await voices.DueAsync([.. outlets.Select(o => o.Id)], cancellationToken), outlets, now),
            .. falling,
            .. MissedTargetSearch.Of(kpis, falling),
            .. WorseVerdictSearch.Of(
                await reports.BuildAsync(AboutVerdicts(outlets, today), cancellationToken), organisations.Current),
        ]);
    }

    private static KpiQuestion AboutKpis(IReadOnlyList<Outlet> outlets, DateOnly today) =>
        About(outlets, today, FallingKpiSearch.DaysOn(today), FallingKpiSearch.Kpis) with { JudgesTargets = true };

    private static KpiQuestion AboutVerdicts(IReadOnlyList<Outlet> outlets, DateOnly today) =>
        About(outlets, today, WorseVerdictSearch.MonthsOn(today), WorseVerdictSearch.Kpis) with { Grain = Grain.Month };

    private static KpiQuestion About(IReadOnlyList<Outlet> outlets, DateOnly today, Period period, IReadOnlyList<string> kpis) => new()
    {
        Today = today,
        Period = period,
        Kpis = kpis,
        Outlets = [.. outlets.Select(o => o.Code)],
        By = ReportRows.Outlet,
        Comparison = Comparison.Previous,
        Fairness = Fairness.Fair,
        JudgesChanges = true,
    };

    private async Task<IEnumerable<Finding>> OfDaysAsync(
        IReadOnlyList<Outlet> outlets, IReadOnlySet<DateOnly> lockedMonths, DateTime now, CancellationToken cancellationToken)
    {
        int[] ids = [.. outlets.Select(o => o.Id)];
        var stretch = StretchOf([.. outlets.Select(o => o.DayOf(now))]);
        var table = await source.ReadAsync(ids, [stretch], cancellationToken);
        var events = (await facts.EventsAsync(ids, stretch, cancellationToken)).ToLookup(e => e.Scope);
        var calendar = new HolidayCalendar(await holidays.AllAsync(cancellationToken));
        return outlets.SelectMany(outlet => OfDays(new OutletStretch(outlet, table, stretch, now)));

        IEnumerable<Finding> OfDays(OutletStretch days)
        {
            List<PromotionEvent> here = [.. events[PromotionEvent.WholeChain], .. events[days.Outlet.Id]];
            return
            [
                .. MissingEntriesSearch.Of(days, day => lockedMonths.Contains(Period.MonthOf(day).From)),
                .. UnusualFigureSearch.Of(
                    days,
                    day => calendar.On(day) is not null || days.Outlet.Hours.Exceptions.ContainsKey(day),
                    day => here.Exists(e => e.StartsOn <= day && day <= e.EndsOn)),
            ];
        }
    }

    private static Period StretchOf(IReadOnlyList<DateOnly> todays)
    {
        var first = todays.Min();
        var lastMonth = Month.Of(first).Plus(-2).From;
        var pattern = first.AddDays(-UnusualFigureSearch.DaysNeeded);
        return new Period(pattern < lastMonth ? pattern : lastMonth, todays.Max());
    }
}

/// <summary>The days of an outlet that are looked at, up to the last that is due.</summary>
internal sealed class OutletStretch
{
    private readonly long[] figures;

    public OutletStretch(Outlet outlet, MeasureTable table, Period days, DateTime now)
    {
        (Outlet, Days) = (outlet, days);
        LastDue = LastDueOf(outlet, now);
        figures = new long[days.Days * MeasureSums.All.Count];
        foreach (var measure in MeasureSums.All)
        {
            table.CopyTo(outlet.Id, measure, days, figures.AsSpan(days.Days * (int)measure, days.Days));
        }
    }

    public Outlet Outlet { get; }

    public Period Days { get; }

    /// <summary>The last day whose figures should be there: today once the outlet has closed, else yesterday.</summary>
    public DateOnly LastDue { get; }

    public long this[DateOnly day, Measure measure] => figures[(Days.Days * (int)measure) + day.DayNumber - Days.From.DayNumber];

    /// <summary>True when the outlet was open, by its dates and hours and by what staff say.</summary>
    public bool WasOpen(DateOnly day) => Outlet.TradesOn(day) && this[day, Measure.MarkedClosedDays] == 0;

    public double? Visits(DateOnly day) =>
        this[day, Measure.VisitDays] > 0 ? this[day, Measure.Visits] : null;

    public double? Revenue(DateOnly day) =>
        this[day, Measure.RevenueDays] > 0 ? Money.ToMajor(this[day, Measure.RevenueMinor]) : null;

    public double? Ratio(DateOnly day) => this[day, Measure.PairedVisits] is > 0 and var visits
        ? Money.ToMajor(this[day, Measure.PairedRevenueMinor]) / visits
        : null;

    public static DateOnly LastDueOf(Outlet outlet, DateTime now)
    {
        var today = outlet.DayOf(now);
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, outlet.Zone);
        var shifts = outlet.Hours.On(today);
        var hasClosed = shifts.Count > 0 && (60 * local.Hour) + local.Minute >= shifts[^1].Closes;
        return hasClosed ? today : today.AddDays(-1);
    }
}
