namespace ServiceKpi.Domain.Verdicts;

/// <summary>The verdicts on a location month by month.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Months">Full months in order, the latest last.</param>
public sealed record VerdictHistory(Outlet Outlet, IReadOnlyList<LocationReading> Months)
{
    /// <summary>How many months are looked at.</summary>
    public const int MostMonths = 12;

    /// <summary>The verdict of the latest month; null when nobody can tell.</summary>
    public LocationVerdict? Latest => Months.Count == 0 ? null : Months[^1].Verdict;

    /// <summary>How many of the latest months in a row have the verdict; 0 when the latest has another.</summary>
    public int InARow(LocationVerdict verdict) => Months.Reverse().TakeWhile(m => m.Verdict == verdict).Count();

    /// <summary>
    /// What to ask for the verdicts of the last twelve full months that are over on <paramref name="today"/> and begin no
    /// later than <paramref name="until"/>; one question, whatever the number of outlets.
    /// </summary>
    /// <param name="outlets">The codes of the outlets.</param>
    /// <param name="until">The last day looked at; a month that it cuts short is left out.</param>
    /// <param name="today">Today.</param>
    /// <param name="comparison">
    /// What each month is compared with; the month before when nothing was chosen, as every month but the first has one.
    /// </param>
    public static KpiQuestion Question(IReadOnlyList<string> outlets, DateOnly until, DateOnly today, Comparison comparison)
    {
        var last = until < today ? until : today.AddDays(-1);
        var end = Month.Of(last).To == last ? Month.Of(last) : Month.Of(last).Previous;
        return new KpiQuestion
        {
            Period = new Period(end.Plus(1 - MostMonths).From, end.To),
            Kpis = LocationReading.OfVerdict,
            Outlets = outlets,
            By = ReportRows.Outlet,
            Grain = Grain.Month,
            Comparison = comparison == Comparison.None ? Comparison.Previous : comparison,
            Fairness = Fairness.Fair,
            JudgesChanges = true,
        };
    }

    /// <summary>The histories of a report that answers <see cref="Question"/>, by the code of the outlet.</summary>
    public static IReadOnlyDictionary<string, VerdictHistory> Of(KpiReport report, Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(report);
        return LocationReading.Of(report, organisation)
            .Where(r => r.Outlet is not null)
            .GroupBy(r => r.Outlet!)
            .ToDictionary(months => months.Key.Code, months => new VerdictHistory(months.Key, [.. months]));
    }
}
