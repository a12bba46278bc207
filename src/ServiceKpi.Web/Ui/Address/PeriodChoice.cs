namespace ServiceKpi.Web.Ui.Address;

/// <summary>The periods that people choose by name.</summary>
public enum PeriodChoice
{
    /// <summary>Today.</summary>
    Today,

    /// <summary>The day before today.</summary>
    Yesterday,

    /// <summary>The week that holds today, from the organisation's first day of the week.</summary>
    ThisWeek,

    /// <summary>The seven days that end today.</summary>
    Last7Days,

    /// <summary>The calendar month that holds today.</summary>
    ThisMonth,

    /// <summary>The calendar month before it.</summary>
    LastMonth,

    /// <summary>The thirty days that end today.</summary>
    Last30Days,

    /// <summary>The calendar quarter that holds today.</summary>
    Quarter,

    /// <summary>The calendar quarter before it.</summary>
    LastQuarter,

    /// <summary>The calendar year that holds today.</summary>
    Year,

    /// <summary>The days from one date to another.</summary>
    Custom,
}

/// <summary>Finds the period before and after another, for paging through time.</summary>
internal static class PeriodStep
{
    private static readonly Grain[] Units = [Grain.Month, Grain.Quarter, Grain.Year];

    /// <summary>The period of the same kind just before (−1) or after (1).</summary>
    public static Period Of(Period period, int direction, PeriodCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        foreach (var unit in Units)
        {
            if (calendar.UnitOf(period.From, unit) == period)
            {
                return calendar.UnitOf(direction < 0 ? period.DayBefore : period.To.AddDays(1), unit);
            }
        }

        return period.Shift(direction * period.Days);
    }
}
