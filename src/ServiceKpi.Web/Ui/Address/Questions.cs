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

    /// <summary>So many answers a point of a line needs to be more than chance.</summary>
    private const int LeastAnswers = 30;

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

    /// <summary>
    /// The pieces of the trend of a KPI: those chosen; else those that suit the period, longer ones for answers to surveys of which
    /// so short a piece has fewer than <see cref="LeastAnswers"/>.
    /// </summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="values">Its value over the whole period, which tells how many answers there are; without it there are none.</param>
    public Grain GrainOf(Kpi kpi, KpiReport? values)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        if ((kpi.OnlyGrain ?? State.Grain) is { } only)
        {
            return only;
        }

        var answers = values?.Of(kpi).FirstOrDefault()?.Value.SampleSize ?? 0;
        var aDay = (double)answers / (values?.Period.Days ?? Period.Days);
        return !kpi.IsOfAnswers || Grain == Grain.Month || (Grain == Grain.Day && aDay >= LeastAnswers) ? Grain
            : 7 * aDay >= LeastAnswers || Period.Days <= LongestByDay ? Grain.Week
            : Grain.Month;
    }

    /// <summary>
    /// The values by time, of all chosen outlets together. Days stand beside their counterparts, as those of the whole period do;
    /// longer pieces are cut by the calendar and stand whole beside the piece before, or that of a year before.
    /// </summary>
    public KpiQuestion Trend(Kpi kpi, Grain grain)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return ByTime(kpi.OnlyGrain is not null ? MonthsUpToPeriod() : Period, grain, [kpi.Id]) with
        {
            Comparison = State.Comparison,
            Fairness = grain == Grain.Day ? State.Fairness : Fairness.Plain,
            PairsDays = true,
            JudgesTargets = true,
        };
    }

    /// <summary>
    /// The values of every KPI by time, in the pieces that suit it. Those on members are by month, and of the months up to the period:
    /// hardly a member leaves on any one day.
    /// </summary>
    public IEnumerable<(Grain Grain, KpiQuestion Question)> Lines(KpiReport? values) =>
        from kpi in KpiCatalog.All
        group kpi.Id by (Grain: GrainOf(kpi, values), IsOnly: kpi.OnlyGrain is not null)
        into alike
        select (alike.Key.Grain, ByTime(alike.Key.IsOnly ? MonthsUpToPeriod() : Period, alike.Key.Grain, [.. alike]));

    /// <summary>Visits and revenue by day, which tell what was entered.</summary>
    public KpiQuestion Days(ReportRows by = ReportRows.Total) => Ask(Period, by, Grain.Day, [Worth.Visits.Id, Worth.Revenue.Id]) with
    {
        Comparison = Comparison.None,
    };

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
