namespace ServiceKpi.Domain.Attention;

/// <summary>Finds the open days of this month and the last whose figures were not entered.</summary>
internal static class MissingEntriesSearch
{
    /// <summary>The runs of days without figures, the earliest first.</summary>
    /// <param name="stretch">The outlet's days, from the first of last month at the latest.</param>
    /// <param name="isLocked">Whether nobody can enter the day any more.</param>
    public static IEnumerable<MissingEntries> Of(OutletStretch stretch, Func<DateOnly, bool> isLocked)
    {
        var from = Period.MonthOf(Period.MonthOf(stretch.LastDue.AddDays(1)).DayBefore).From;
        var (entersVisits, entersRevenue) = Habit(stretch);
        var run = new List<DateOnly>();
        EntryLack? lack = null;
        foreach (var day in new Period(from, stretch.LastDue).EachDay().Where(stretch.WasOpen))
        {
            var found = isLocked(day) ? null : LackOf(stretch, day, entersVisits, entersRevenue);
            if (found != lack && run.Count > 0)
            {
                yield return Joined();
                run.Clear();
            }

            lack = found;
            if (found is not null)
            {
                run.Add(day);
            }
        }

        if (run.Count > 0)
        {
            yield return Joined();
        }

        MissingEntries Joined() => new(stretch.Outlet, lack!.Value, new Period(run[0], run[^1]), run.Count);
    }

    private static EntryLack? LackOf(OutletStretch stretch, DateOnly day, bool entersVisits, bool entersRevenue) =>
        (stretch[day, Measure.VisitDays] > 0, stretch[day, Measure.RevenueDays] > 0) switch
        {
            (false, false) => EntryLack.Both,
            (false, true) when entersVisits => EntryLack.Visits,
            (true, false) when entersRevenue => EntryLack.Revenue,
            _ => null,
        };

    /// <summary>Which figures the outlet enters at all, on most of the days it enters anything: one that sells nothing has no revenue.</summary>
    private static (bool Visits, bool Revenue) Habit(OutletStretch stretch)
    {
        long entered = 0, visits = 0, revenue = 0;
        foreach (var day in stretch.Days.EachDay())
        {
            entered += stretch[day, Measure.EntryDays];
            visits += stretch[day, Measure.VisitDays];
            revenue += stretch[day, Measure.RevenueDays];
        }

        return (2 * visits > entered, 2 * revenue > entered);
    }
}
