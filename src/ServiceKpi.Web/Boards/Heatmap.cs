namespace ServiceKpi.Web.Boards;

/// <summary>
/// The visits of an outlet, weeks by weekdays, on a scale of its own: each step holds about as many days as any other, so
/// that one very busy day does not make all others look alike.
/// </summary>
/// <param name="Weeks">The weeks in order; null for days outside of what was read.</param>
/// <param name="Steps">The least and most visits of each step, the quietest first.</param>
public sealed record Heatmap(IReadOnlyList<IReadOnlyList<HeatDay?>> Weeks, IReadOnlyList<(double Least, double Most)> Steps)
{
    /// <summary>How many steps there are.</summary>
    public const int MostSteps = 5;

    private const int LeastWeeks = 13;
    private const int MostWeeks = 53;
    private const int DaysOfWeek = 7;

    /// <summary>Every day, the latest first.</summary>
    public IEnumerable<HeatDay> Days => Weeks.Reverse().SelectMany(w => w.Reverse()).OfType<HeatDay>();

    /// <summary>
    /// The days to show for a period: whole weeks, thirteen at least so that a weekday's pattern can be seen, and a year at
    /// most. Weeks that have not begun are left out.
    /// </summary>
    public static Period DaysOf(Period period, DateOnly today, PeriodCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var end = period.Contains(today) ? today : period.To;
        var to = calendar.UnitOf(end, Grain.Week).To;
        var from = calendar.UnitOf(period.From, Grain.Week).From;
        var weeks = Math.Clamp((to.DayNumber - from.DayNumber + 1) / DaysOfWeek, LeastWeeks, MostWeeks);
        return new Period(to.AddDays(1 - (weeks * DaysOfWeek)), to);
    }

    /// <summary>The heatmap of the days.</summary>
    public static Heatmap Of(IReadOnlyList<EntryDay> days, PeriodCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(calendar);
        double[] visits = [.. days.Select(d => d.Visits).OfType<double>().Order()];
        int StepOf(double value) => 1 + (MostSteps * Array.FindIndex(visits, v => v == value) / visits.Length);
        var byDay = days.ToDictionary(
            d => d.Day, d => new HeatDay(d, d.Visits is { } value ? StepOf(value) : 0));
        var weeks = calendar.Split(new Period(days[0].Day, days[^1].Day), Grain.Week)
            .Select(w => calendar.UnitOf(w.From, Grain.Week).EachDay().Select(day => byDay.GetValueOrDefault(day)).ToList());
        var steps = visits.GroupBy(StepOf).OrderBy(g => g.Key).Select(g => (g.First(), g.Last()));
        return new Heatmap([.. weeks], [.. steps]);
    }
}

/// <summary>A day of a heatmap.</summary>
/// <param name="Entry">What was entered.</param>
/// <param name="Step">The step of its visits on the outlet's own scale, 1 for the quietest; 0 without visits.</param>
public sealed record HeatDay(EntryDay Entry, int Step);
