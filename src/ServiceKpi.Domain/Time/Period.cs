using System.Globalization;

namespace ServiceKpi.Domain.Time;

/// <summary>
/// A run of local calendar days of an outlet, both ends included. A period has at least one day.
/// </summary>
public readonly record struct Period
{
    /// <summary>Makes the period from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, $"A period ends on or after its first day, {from:O}.");
        }

        From = from;
        To = to;
    }

    /// <summary>The first day, included.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, included.</summary>
    public DateOnly To { get; }

    /// <summary>The number of days, at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The day before the first day: "at the start" for members.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The period begins on the first day of the calendar.</exception>
    public DateOnly DayBefore => From.AddDays(-1);

    /// <summary>The period of the single day <paramref name="day"/>.</summary>
    public static Period Of(DateOnly day) => new(day, day);

    /// <summary>The calendar month that holds <paramref name="day"/>.</summary>
    public static Period MonthOf(DateOnly day) => Month.Of(day).Days;

    /// <summary>The shortest period that holds all of <paramref name="periods"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no period.</exception>
    public static Period Around(IEnumerable<Period> periods)
    {
        var all = periods.ToList();
        return new Period(all.Min(p => p.From), all.Max(p => p.To));
    }

    /// <summary>Days in order put together to periods without a day missing between.</summary>
    public static IReadOnlyList<Period> Runs(IEnumerable<DateOnly> ascending)
    {
        ArgumentNullException.ThrowIfNull(ascending);
        var runs = new List<Period>();
        foreach (var day in ascending)
        {
            if (runs is [.., var last] && last.To.AddDays(1) == day)
            {
                runs[^1] = new Period(last.From, day);
            }
            else
            {
                runs.Add(Of(day));
            }
        }

        return runs;
    }

    /// <summary>True when <paramref name="day"/> is one of the period's days.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>True when every day of <paramref name="other"/> is one of this period's days.</summary>
    public bool Contains(Period other) => From <= other.From && other.To <= To;

    /// <summary>The days that both periods have, or null when there is none.</summary>
    public Period? Intersect(Period other)
    {
        var from = From > other.From ? From : other.From;
        var to = To < other.To ? To : other.To;
        return from <= to ? new Period(from, to) : null;
    }

    /// <summary>The part up to <paramref name="today"/>; all of it when the period has ended or has not begun.</summary>
    public Period ToDate(DateOnly today) => Contains(today) ? new Period(From, today) : this;

    /// <summary>The period moved by <paramref name="days"/> days, its length kept.</summary>
    public Period Shift(int days) => new(From.AddDays(days), To.AddDays(days));

    /// <summary>Every day, in order.</summary>
    public IEnumerable<DateOnly> EachDay()
    {
        for (var number = From.DayNumber; number <= To.DayNumber; number++)
        {
            yield return DateOnly.FromDayNumber(number);
        }
    }

    /// <summary>The period as two ISO 8601 dates, <c>2026-01-01/2026-01-31</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:O}/{To:O}");
}

/// <summary>The size of the pieces a period is cut into.</summary>
public enum Grain
{
    /// <summary>The period as one piece.</summary>
    Total,

    /// <summary>One local calendar day.</summary>
    Day,

    /// <summary>Seven days from the organisation's first day of the week.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months, the first of them January, April, July or October.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
