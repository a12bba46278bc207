namespace ServiceKpi.Web.Ui.Address;

/// <summary>The questions that a page asks for a state.</summary>
/// <param name="State">What the visitor has chosen.</param>
/// <param name="Outlets">The outlets meant by it.</param>
/// <param name="Today">Today.</param>
/// <param name="Calendar">The organisation's calendar.</param>
public sealed record Questions(
    DashboardState State, IReadOnlyList<Outlet> Outlets, DateOnly Today, PeriodCalendar Calendar)
{
    private const int MonthsOfMembers = 6;
    private const int LongestByDay = 62;
    private const int LongestByWeek = 190;

    /// <summary>What the questions of the page find out once.</summary>
    public FoundTogether Together { get; } = new();

    /// <summary>The days asked about.</summary>
    public Period Period { get; } = State.PeriodOn(Today, Calendar);

    /// <summary>The pieces of a trend: those chosen, else what suits the length of the period.</summary>
    public Grain Grain => State.Grain ?? Period.Days switch
    {
        <= LongestByDay => Grain.Day,
        <= LongestByWeek => Grain.Week,
        _ => Grain.Month,
    };

    /// <summary>One value of each KPI over the whole period.</summary>
    public KpiQuestion Values(ReportRows by, params IReadOnlyList<string> kpis) =>
        Ask(Period, by, Grain.Total, kpis) with
        {
            Fairness = State.Fairness,
            JudgesChanges = true,
            JudgesTargets = true,
        };

    /// <summary>The pieces of the trend of a KPI.</summary>
    public Grain GrainOf(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.OnlyGrain ?? Grain;
    }

    /// <summary>
    /// The values by time, of all chosen outlets together. Days stand beside their counterparts, as those of the whole period do;
    /// longer pieces are cut by the calendar and stand whole beside the piece before, or that of a year before.
    /// </summary>
    public KpiQuestion Trend(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return ByTime(kpi.OnlyGrain is not null ? MonthsUpToPeriod() : Period, GrainOf(kpi), [kpi.Id]) with
        {
            Comparison = State.Comparison,
            Fairness = GrainOf(kpi) == Grain.Day ? State.Fairness : Fairness.Plain,
            PairsDays = true,
            JudgesTargets = true,
        };
    }

    /// <summary>The values by time of the KPIs that a day can have a value of.</summary>
    public KpiQuestion Lines() => ByTime(Period, Grain, Ids(byMonth: false));

    /// <summary>The same of the KPIs on members, by month: hardly a member leaves on any one day.</summary>
    public KpiQuestion MemberLines() => ByTime(MonthsUpToPeriod(), Grain.Month, Ids(byMonth: true));

    /// <summary>Visits and revenue by day, which tell what was entered.</summary>
    public KpiQuestion Days(ReportRows by = ReportRows.Total) => Ask(Period, by, Grain.Day, [Worth.Visits.Id, Worth.Revenue.Id]) with
    {
        Comparison = Comparison.None,
    };

    private static IReadOnlyList<string> Ids(bool byMonth) =>
        [.. KpiCatalog.All.Where(k => k.OnlyGrain is not null == byMonth).Select(k => k.Id)];

    private Period MonthsUpToPeriod()
    {
        var last = Period.MonthOf(Period.To < Today || Period.From > Today ? Period.To : Today);
        return new Period(last.From.AddMonths(1 - MonthsOfMembers), last.To);
    }

    private KpiQuestion ByTime(Period period, Grain grain, IReadOnlyList<string> kpis) =>
        Ask(period, ReportRows.Total, grain, kpis) with
        {
            Comparison = Comparison.None,
        };

    private KpiQuestion Ask(Period period, ReportRows by, Grain grain, IReadOnlyList<string> kpis) => new()
    {
        Period = period,
        Kpis = kpis,
        Outlets = [.. Outlets.Select(o => o.Code)],
        By = by,
        Grain = grain,
        Comparison = State.Comparison,
        Together = Together,
    };
}
