namespace ServiceKpi.Data.Demo;

/// <summary>When the outlets are open: malls every day, others not on Sundays, and each with its town's holidays.</summary>
internal static class DemoHours
{
    private static readonly Shift[] Closed = [];
    private static readonly Shift[] Mall = [new(10 * 60, 21 * 60)];
    private static readonly Shift[] Street = [new(8 * 60, 17 * 60)];
    private static readonly Shift[] StreetFriday = [new(8 * 60, (11 * 60) + 30), new(13 * 60, 17 * 60)];
    private static readonly Shift[] StreetSaturday = [new(8 * 60, 14 * 60)];
    private static readonly Shift[] IndependenceAfternoon = [new(13 * 60, 21 * 60)];

    /// <summary>The hours of an outlet, with the holidays from the first to the last day.</summary>
    public static OpeningHours Of(DemoProfile profile, DateOnly first, DateOnly last)
    {
        var exceptions = new Dictionary<DateOnly, IReadOnlyList<Shift>>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (IsClosed(profile, day))
            {
                exceptions[day] = Closed;
            }
            else if (profile.Mall && (day.Month, day.Day) == (8, 17))
            {
                exceptions[day] = IndependenceAfternoon;
            }
        }

        return new OpeningHours([new WeeklyHours(profile.OpenedOn, WeekOf(profile))], exceptions);
    }

    private static bool IsClosed(DemoProfile profile, DateOnly day)
    {
        var (fitriFrom, fitriTo) = profile.Lebaran < 0.5 ? (0, 1) : profile.Mall ? (0, 1) : (-1, 3);
        if (IndonesianHolidays.DaysAfterIdulFitri(day) is { } fitri && fitri >= fitriFrom && fitri <= fitriTo)
        {
            return true;
        }

        var christian = profile.Zone == "Asia/Jayapura";
        return (IndonesianHolidays.IsNyepi(day) && profile.City == "Denpasar")
            || (IndonesianHolidays.IsIdulAdha(day) && !profile.Mall && !christian)
            || (IndonesianHolidays.IsGoodFriday(day) && christian)
            || ((day.Month, day.Day) is (12, 25) or (12, 26) && christian)
            || ((day.Month, day.Day) is (1, 1) or (8, 17) && !profile.Mall);
    }

    private static Dictionary<DayOfWeek, IReadOnlyList<Shift>> WeekOf(DemoProfile profile)
    {
        var week = Enum.GetValues<DayOfWeek>()
            .ToDictionary(day => day, IReadOnlyList<Shift> (_) => profile.Mall ? Mall : Street);
        if (!profile.Mall)
        {
            week[DayOfWeek.Friday] = StreetFriday;
            week[DayOfWeek.Saturday] = StreetSaturday;
            week.Remove(DayOfWeek.Sunday);
        }

        return week;
    }
}
