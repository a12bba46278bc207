namespace ServiceKpi.Data.Demo;

/// <summary>Local time that passes only while an outlet is open: people work on a ticket in these hours.</summary>
internal static class OpenTime
{
    /// <summary>The local time after so many open minutes, beginning with the next opening.</summary>
    public static DateTime After(Outlet outlet, DateTime local, double minutes)
    {
        var day = DateOnly.FromDateTime(local);
        var minute = local.TimeOfDay.TotalMinutes;
        for (; ; day = day.AddDays(1), minute = 0)
        {
            foreach (var shift in outlet.Hours.On(day))
            {
                var start = Math.Max(minute, shift.Opens);
                var available = shift.Closes - start;
                if (available > minutes)
                {
                    return day.ToDateTime(TimeOnly.MinValue).AddSeconds(Math.Round((start + minutes) * 60));
                }

                minutes -= Math.Max(available, 0);
            }
        }
    }

    /// <summary>A local time of the day at which the outlet is open.</summary>
    public static DateTime On(Outlet outlet, DateOnly day, DemoRandom random) =>
        After(outlet, day.ToDateTime(TimeOnly.MinValue), random.Share() * OpenMinutes(outlet, day));

    /// <summary>The day itself when the outlet is open, else the next on which it is.</summary>
    public static DateOnly NextDay(Outlet outlet, DateOnly day)
    {
        while (outlet.Hours.On(day).Count == 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static int OpenMinutes(Outlet outlet, DateOnly day) => outlet.Hours.On(day).Sum(s => s.Closes - s.Opens);
}
