namespace ServiceKpi.Data.Demo;

/// <summary>
/// Bends the last months of an outlet until the comparisons a newcomer makes first give the verdict its story asks for.
/// Months of unequal length and Lebaran alone would move every outlet the same way, and on such a day no demo could show
/// the other verdicts. What is bent depends on today: such an outlet is the same for a given day only.
/// </summary>
internal static class DemoVerdicts
{
    private const int Rounds = 80;
    private const double FurthestBend = 0.35;
    private const int FewestDays = 8;

    /// <summary>Changes as natural logarithms, the lowest and the highest, with room to the verdict's border at 2 %.</summary>
    private static readonly (double Lowest, double Highest) Up = (0.04, 0.14);
    private static readonly (double Lowest, double Highest) Down = (-0.14, -0.045);
    private static readonly (double Lowest, double Highest) Flat = (-0.011, 0.011);

    public static void Bend(List<DemoDay> days, DemoProfile profile, DateOnly today)
    {
        if (profile.Verdict is not { } verdict)
        {
            return;
        }

        var (visits, ratio) = verdict switch
        {
            LocationVerdict.Thriving => (Up, Up),
            LocationVerdict.UnderVisited => (Down, Up),
            LocationVerdict.ConvertingLess => (Up, Down),
            LocationVerdict.Review => (Down, Down),
            _ => (Flat, Flat),
        };
        var comparisons = Comparisons(today, profile.VerdictOfMonths);
        Bend(days, comparisons, visits, Visits, (day, factor) => day.Visits *= factor);
        Bend(days, comparisons, ratio, Ratio, (day, factor) => day.RupiahPerVisit *= factor);
    }

    /// <summary>The least important first: the later ones have the last word where they disagree.</summary>
    private static List<(Period New, Period Old)> Comparisons(DateOnly today, bool monthsLast)
    {
        var calendar = new PeriodCalendar();
        var month = calendar.UnitOf(today, Grain.Month);
        var lastMonth = Period.MonthOf(month.DayBefore);
        var lastDays = new Period(today.AddDays(-29), today);
        Period[] periods =
        [
            calendar.UnitOf(calendar.UnitOf(today, Grain.Quarter).DayBefore, Grain.Quarter),
            month,
            .. monthsLast ? [lastDays, lastMonth] : new[] { lastMonth, lastDays },
        ];
        return [.. periods
            .Where(period => period.ToDate(today).Days >= FewestDays)
            .Select(period => (period.ToDate(today), calendar.Compare(period, Comparison.Previous, today)!.Value))];
    }

    private static void Bend(
        List<DemoDay> days,
        List<(Period New, Period Old)> comparisons,
        (double Lowest, double Highest) wanted,
        Func<IEnumerable<DemoDay>, double> measure,
        Action<DemoDay, double> scale)
    {
        var windows = comparisons
            .Select(c => (New: days.FindAll(d => c.New.Contains(d.Day)), Old: days.FindAll(d => c.Old.Contains(d.Day))))
            .ToList();
        var bends = days.ToDictionary(day => day, _ => 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (now, before) in windows)
            {
                var change = Math.Log(measure(now) / measure(before));
                var missing = Math.Clamp(change, wanted.Lowest, wanted.Highest) - change;
                Shift(now, missing / 2);
                Shift(before, -missing / 2);
            }
        }

        void Shift(List<DemoDay> part, double by)
        {
            foreach (var day in by == 0 ? [] : part)
            {
                var bent = Math.Clamp(bends[day] + by, -FurthestBend, FurthestBend);
                scale(day, Math.Exp(bent - bends[day]));
                bends[day] = bent;
            }
        }
    }

    private static double Visits(IEnumerable<DemoDay> days) => days.Where(d => d.HasVisits).Sum(d => d.Visits);

    private static double Ratio(IEnumerable<DemoDay> days)
    {
        var paired = days.Where(d => d.HasVisits && d.HasRevenue).ToList();
        return paired.Sum(d => d.Visits * d.RupiahPerVisit) / paired.Sum(d => d.Visits);
    }
}
