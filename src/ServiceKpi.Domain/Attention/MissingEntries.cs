namespace ServiceKpi.Domain.Attention;

/// <summary>A run of open days whose figures were not entered; days on which the outlet was closed do not break it.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Lack">Which figures are missing.</param>
/// <param name="Days">From the first to the last day without them.</param>
/// <param name="Count">How many open days of these are without them, at least 1.</param>
public sealed record MissingEntries(Outlet Outlet, EntryLack Lack, Period Days, int Count) : Finding(
    Outlet,
    new FindingKey(FindingKind.MissingEntries, Outlet.Code, Lack.ToString(), Days),
    SeverityOf(Lack, Count),
    Count)
{
    /// <summary>From this many days on it can no longer be one that is about to be entered.</summary>
    private const int Many = 3;

    private static Severity SeverityOf(EntryLack lack, int count) =>
        (lack, count) switch
        {
            (EntryLack.Both, >= Many) => Severity.High,
            (EntryLack.Both, _) or (_, >= Many) => Severity.Middle,
            _ => Severity.Low,
        };
}

/// <summary>Which of the daily figures was not entered.</summary>
public enum EntryLack
{
    /// <summary>Neither visits nor revenue.</summary>
    Both,

    /// <summary>Revenue was, visits were not; the day is in no transaction ratio.</summary>
    Visits,

    /// <summary>Visits were, revenue was not; the day is in no transaction ratio.</summary>
    Revenue,
}

/// <summary>Finds the open days of this month and the last whose figures were not entered.</summary>
internal static class MissingEntriesSearch
{
    /// <summary>The runs of days without figures, the earliest first.</summary>
    /// <param name="stretch">The outlet's days, from the first of last month at the latest.</param>
    /// <param name="isLocked">Whether nobody can enter the day any more.</param>
    public static IEnumerable<MissingEntries> Of(OutletStretch stretch, Func<DateOnly, bool> isLocked)
    {
        var from = Month.Of(stretch.LastDue.AddDays(1)).Previous.From;
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
