namespace ServiceKpi.Domain.Time;

/// <summary>
/// Cuts periods into weeks, months and the like, and finds what a period is compared with. The first day of the week
/// is the organisation's choice; Monday unless it says otherwise (ISO 8601).
/// </summary>
public sealed class PeriodCalendar(DayOfWeek firstDayOfWeek = DayOfWeek.Monday)
{
    private const int DaysOfWeek = 7;
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
    /// <param name="period">The period: one asked for as a whole, or a piece of a longer one.</param>
    /// <param name="comparison">Which comparison.</param>
    /// <param name="today">Today.</param>
    /// <param name="grain">
    /// The grain that the period is a piece of. A piece cut short at either end is compared with the same days of the piece
    /// before: Monday to Wednesday with Monday to Wednesday, 4–30 November with 4–30 October.
    /// </param>
    /// <param name="keepsWeekdays">True to compare less than a week with the same weekdays of the week before.</param>
    /// <returns>
    /// The other period, or null for <see cref="Comparison.None"/> and for last days of a month that the month before does not have.
    /// </returns>
    public Period? Compare(
        Period period, Comparison comparison, DateOnly today, Grain grain = Grain.Total, bool keepsWeekdays = false)
    {
        return comparison switch
        {
            Comparison.None => null,
            Comparison.Previous => Previous(period, today, grain, keepsWeekdays),
            Comparison.LastYear => ShiftMonths(period, period.ToDate(today), -12),
            Comparison.LastYearWeekday => period.ToDate(today).Shift(-DaysInAlignedYear),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Unknown comparison."),
        };
    }

    private Period? Previous(Period period, DateOnly today, Grain grain, bool keepsWeekdays)
    {
        var toDate = period.ToDate(today);
        return (grain == Grain.Total ? GrainOf(period, today) : grain) switch
        {
            Grain.Month => MonthsBefore(period, toDate, 1),
            Grain.Quarter => MonthsBefore(period, toDate, 3),
            Grain.Year => MonthsBefore(period, toDate, 12),
            Grain.Week => toDate.Shift(-DaysOfWeek),
            _ => toDate.Shift(keepsWeekdays && period.Days < DaysOfWeek ? -DaysOfWeek : -period.Days),
        };
    }

    /// <summary>The grain of which a period is a whole unit, or one from its first day to today; the total for any other period.</summary>
    private Grain GrainOf(Period period, DateOnly today)
    {
        Grain[] grains = [Grain.Month, Grain.Quarter, Grain.Year, Grain.Week];
        return period.Days == 1 ? Grain.Total : grains.FirstOrDefault(IsWholeOrToDate, Grain.Total);

        bool IsWholeOrToDate(Grain grain)
        {
            var unit = UnitOf(period.From, grain);
            return period == unit || (period.From == unit.From && period.To == today && unit.Contains(today));
        }
    }

    private static Period? MonthsBefore(Period period, Period toDate, int months) =>
        period.From.AddMonths(-months).Day == period.From.Day ? ShiftMonths(period, toDate, -months) : null;

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

/// <summary>What a period is compared with.</summary>
public enum Comparison
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The period before: the previous month of a month, else as many days immediately before.</summary>
    Previous,

    /// <summary>The same calendar days one year earlier.</summary>
    LastYear,

    /// <summary>364 days earlier, so that every weekday meets the same weekday.</summary>
    LastYearWeekday,
}
