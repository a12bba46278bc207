namespace ServiceKpi.Data.Demo;

/// <summary>How the calendar moves visits and revenue per visit, as factors around 1.</summary>
internal static class DemoSeason
{
    private static readonly double[] MallWeek = [1.22, 0.93, 0.87, 0.89, 0.93, 1.01, 1.32];
    private static readonly double[] StreetWeek = [0.6, 1.24, 1.08, 1.0, 0.97, 0.84, 0.78];
    private static readonly double[] Months = [0.96, 0.97, 1.0, 1.0, 1.0, 1.02, 1.03, 1.0, 0.98, 0.99, 1.01, 1.06];

    public static double Visits(DemoProfile profile, DateOnly day)
    {
        var week = profile.Mall ? MallWeek : StreetWeek;
        var usual = week[(int)day.DayOfWeek] * Months[day.Month - 1] * (IsPayday(day) ? 1.06 : 1);
        return usual * Lebaran(profile, day) * Holiday(profile, day);
    }

    public static double Ratio(DemoProfile profile, DateOnly day)
    {
        var bonusIsPaid = IndonesianHolidays.DaysAfterIdulFitri(day) is >= -12 and < 0;
        return (IsPayday(day) ? 1.04 : 1) * (bonusIsPaid ? 1 + (0.12 * profile.Lebaran) : 1);
    }

    private static bool IsPayday(DateOnly day) => day.Day is >= 25 or <= 3;

    private static double Lebaran(DemoProfile profile, DateOnly day)
    {
        var effect = IndonesianHolidays.DaysAfterIdulFitri(day) switch
        {
            >= -5 and < 0 => -0.3,
            >= 0 and <= 6 => -0.42,
            > 6 and <= 14 => 0.06,
            _ => IndonesianHolidays.IsRamadan(day) ? -0.13 : 0,
        };
        return 1 + (effect * profile.Lebaran);
    }

    private static double Holiday(DemoProfile profile, DateOnly day) =>
        IndonesianHolidays.IsHoliday(day) && IndonesianHolidays.DaysAfterIdulFitri(day) is not (>= 0 and <= 6)
            ? profile.Mall ? 1.12 : 0.7
            : 1;
}
