namespace ServiceKpi.Domain.Periods;

/// <summary>
/// Cuts periods into weeks, months and the like, and finds what a period is compared with. The first day of the week
/// is the organisation's choice; Monday unless it says otherwise (ISO 8601).
/// </summary>
public sealed class PeriodCalendar(DayOfWeek firstDayOfWeek = DayOfWeek.Monday)
{
    private const int DaysInAlignedYear = 364;

    /// <summary>The first day of the organisation's week.</summary>
    public DayOfWeek FirstDayOfWeek { get; } = firstDayOfWeek;

    /// <summary>The whole day, week, month, quarter or year that holds <paramref name="day"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="grain"/> is <see cref="Grain.Total"/>.</exception>
    public Period UnitOf(DateOnly day, Grain grain) => grain switch
    {
        Grain.Day => Period.Of(day),
        Grain.Week => new Period(StartOfWeek(day), StartOfWeek(day).AddDays(6)),
        Grain.Month => Period.MonthOf(day),
        Grain.Quarter => Months(new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1), 3),
        Grain.Year => Months(new DateOnly(day.Year, 1, 1), 12),
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "A total has no unit."),
    };

    /// <summary>
    /// <paramref name="period"/> cut at the borders of the grain, in order. The first and the last piece may be
    /// shorter than a whole unit; the pieces are disjoint and together hold exactly the period's days.
    /// </summary>
    public IReadOnlyList<Period> Split(Period period, Grain grain)
    {
        if (grain == Grain.Total)
        {
            return [period];
        }

        var pieces = new List<Period>();
        for (var day = period.From; ; day = pieces[^1].To.AddDays(1))
        {
            var unit = UnitOf(day, grain);
            pieces.Add(new Period(day, unit.To < period.To ? unit.To : period.To));
            if (pieces[^1].To == period.To)
            {
                return pieces;
            }
        }
    }

    /// <summary>
    /// What <paramref name="period"/> is compared with. A period still running on <paramref name="today"/> is compared
    /// to-date: the days from its start to today with as far into the other period.
    /// </summary>
    /// <returns>The other period, or null for <see cref="Comparison.None"/>.</returns>
    public Period? Compare(Period period, Comparison comparison, DateOnly today) => comparison switch
    {
        Comparison.None => null,
        Comparison.Previous => Previous(period, today),
        Comparison.LastYear => ShiftMonths(period, period.ToDate(today), -12),
        Comparison.LastYearWeekday => period.ToDate(today).Shift(-DaysInAlignedYear),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Unknown comparison."),
    };

    private Period Previous(Period period, DateOnly today)
    {
        var toDate = period.ToDate(today);
        return WholeMonths(period) is { } months
            ? ShiftMonths(period, toDate, -months)
            : toDate.Shift(-period.Days);
    }

    /// <summary>How many months a month, quarter or year has; null for any other period.</summary>
    private int? WholeMonths(Period period)
    {
        if (UnitOf(period.From, Grain.Month) == period)
        {
            return 1;
        }

        if (UnitOf(period.From, Grain.Quarter) == period)
        {
            return 3;
        }

        return UnitOf(period.From, Grain.Year) == period ? 12 : null;
    }

    /// <summary>
    /// Moves by whole months. The end of a period of whole months stays the end of a month (28 February meets
    /// 31 January); any other end keeps its day of the month as far as there is one.
    /// </summary>
    private static Period ShiftMonths(Period whole, Period toDate, int months)
    {
        var endsWithMonth = whole.From.Day == 1 && toDate == whole && whole.To.AddDays(1).Day == 1;
        var to = endsWithMonth ? toDate.To.AddDays(1).AddMonths(months).AddDays(-1) : toDate.To.AddMonths(months);
        return new Period(whole.From.AddMonths(months), to);
    }

    private DateOnly StartOfWeek(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek - (int)FirstDayOfWeek + 7) % 7));

    private static Period Months(DateOnly first, int count) => new(first, first.AddMonths(count).AddDays(-1));
}
