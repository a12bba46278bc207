namespace ServiceKpi.Benchmarks;

/// <summary>A question of the benchmark.</summary>
/// <param name="Name">What it is called in the output.</param>
/// <param name="Question">As the product is asked.</param>
/// <param name="Peer">As DuckDB is asked; none where it is not.</param>
internal sealed record AskedQuestion(string Name, KpiQuestion Question, PeerQuestion? Peer = null)
{
    private const int Days = 30;

    private static readonly PeriodCalendar Calendar = new();

    /// <summary>All KPIs of each outlet, of 30 days and of the days before, as they are.</summary>
    public static AskedQuestion Plain(DateOnly last)
    {
        var days = LastDays(last, Days);
        var before = Calendar.Compare(days, Comparison.Previous, last.AddDays(1))!.Value;
        return new(
            "Q1 plain: 30 days by outlet",
            About(days, last) with { By = ReportRows.Outlet, Comparison = Comparison.Previous },
            new PeerQuestion(PeerSql.AllKpis, [before, days]));
    }

    /// <summary>The same as the outlet table of a page asks it.</summary>
    public static AskedQuestion Fair(DateOnly last)
    {
        var plain = Plain(last).Question;
        return new("Q1 fair: 30 days by outlet", plain with { Fairness = Fairness.Fair, JudgesChanges = true, JudgesTargets = true });
    }

    /// <summary>All KPIs of an outlet, of 12 months.</summary>
    public static AskedQuestion OfOutlet(DateOnly last, Outlet outlet)
    {
        var days = LastMonths(last, 12);
        return new(
            "Q2: an outlet by month",
            About(days, last) with { Outlets = [outlet.Code], Grain = Grain.Month, By = ReportRows.Outlet },
            new PeerQuestion(PeerSql.AllKpis, Calendar.Split(days, Grain.Month), OutletId: outlet.Id));
    }

    /// <summary>All KPIs of all outlets together, of 36 months.</summary>
    public static AskedQuestion Together(DateOnly last)
    {
        var days = LastMonths(last, 36);
        return new(
            "Q3: all together by month",
            About(days, last) with { Grain = Grain.Month },
            new PeerQuestion(PeerSql.AllKpis, Calendar.Split(days, Grain.Month), Together: true));
    }

    /// <summary>The first response times of each outlet, of 90 days.</summary>
    public static AskedQuestion ResponseTimes(DateOnly last)
    {
        var days = LastDays(last, 90);
        return new(
            "Q4: response times by outlet",
            About(days, last) with { Kpis = ["first-response-time"], By = ReportRows.Outlet },
            new PeerQuestion(PeerSql.ResponseTimes, [days]));
    }

    /// <summary>How many members of each outlet stayed, of 12 months.</summary>
    public static AskedQuestion Loyalty(DateOnly last)
    {
        var days = LastMonths(last, 12);
        return new(
            "Q5: members by outlet and month",
            About(days, last) with { Kpis = ["retention-rate", "churn-rate"], By = ReportRows.Outlet, Grain = Grain.Month },
            new PeerQuestion(PeerSql.Loyalty, Calendar.Split(days, Grain.Month)));
    }

    /// <summary>The months up to a day, the last of them as far as it has come.</summary>
    public static Period LastMonths(DateOnly last, int months) => new(Period.MonthOf(last).From.AddMonths(1 - months), last);

    private static Period LastDays(DateOnly last, int days) => new(last.AddDays(1 - days), last);

    private static KpiQuestion About(Period days, DateOnly last) => new() { Period = days, Today = last.AddDays(1) };
}
