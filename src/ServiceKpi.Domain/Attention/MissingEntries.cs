namespace ServiceKpi.Domain.Attention;

/// <summary>The open days of an outlet on which the same figures were not entered.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Lack">Which figures are missing.</param>
/// <param name="On">The days, the earliest first, at least one.</param>
public sealed record MissingEntries(Outlet Outlet, EntryLack Lack, IReadOnlyList<DateOnly> On) : MissingDays(
    Outlet, KeyOf(Outlet, Lack, new Period(On[0], On[^1])), SeverityOf(Lack, On.Count), Lack, On)
{
    /// <summary>From this many days on it can no longer be one that is about to be entered.</summary>
    private const int Many = 3;

    /// <inheritdoc/>
    public override IEnumerable<FindingKey> SeenToKeys => On
        .Select((day, place) => (Day: day, Stretch: day.DayNumber - place))
        .GroupBy(d => d.Stretch, d => d.Day)
        .Select(days => KeyOf(Outlet, Lack, new Period(days.First(), days.Last())));

    /// <summary>The key of days without figures.</summary>
    internal static FindingKey KeyOf(Outlet outlet, EntryLack lack, Period days) =>
        new(FindingKind.MissingEntries, outlet.Code, lack.ToString(), days);

    /// <inheritdoc/>
    protected override MissingDays About(IReadOnlyList<DateOnly> days) => new MissingEntries(Outlet, Lack, days);

    private static Severity SeverityOf(EntryLack lack, int count) =>
        (lack, count) switch
        {
            (EntryLack.Both, >= Many) => Severity.High,
            (EntryLack.Both, _) or (_, >= Many) => Severity.Middle,
            _ => Severity.Low,
        };
}

/// <summary>Finds the open days of this month and the last whose figures were not entered.</summary>
internal static class MissingEntriesSearch
{
    /// <summary>
    /// The days without figures: one finding of each lack, and one of each weekday on which the outlet seems to be closed.
    /// </summary>
    /// <param name="stretch">The outlet's days, from the first of last month at the latest.</param>
    /// <param name="isLocked">Whether nobody can enter the day any more.</param>
    public static IEnumerable<MissingDays> Of(OutletStretch stretch, Func<DateOnly, bool> isLocked)
    {
        var from = Month.Of(stretch.LastDue.AddDays(1)).Previous.From;
        var (entersVisits, entersRevenue) = Habit(stretch);
        var closed = ClosedWeekdays.Of(stretch);
        return new Period(from, stretch.LastDue).EachDay()
            .Where(day => stretch.WasOpen(day) && !isLocked(day))
            .Select(day => (Day: day, Lack: LackOf(stretch, day, entersVisits, entersRevenue)))
            .Where(found => found.Lack is not null)
            .GroupBy(
                found => (Lack: found.Lack!.Value, Weekday: closed.SeemsClosedOn(found.Day) ? found.Day.DayOfWeek : (DayOfWeek?)null),
                found => found.Day)
            .Select(days => days.Key.Weekday is { } weekday
                ? new LikelyClosed(stretch.Outlet, weekday, [.. days])
                : (MissingDays)new MissingEntries(stretch.Outlet, days.Key.Lack, [.. days]));
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
