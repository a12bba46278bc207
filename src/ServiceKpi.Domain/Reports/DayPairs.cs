namespace ServiceKpi.Domain.Reports;

/// <summary>Finds for each day the one it is fairly compared with.</summary>
internal static class DayPairs
{
    private const int DaysOfWeek = 7;
    private const int DaysInAlignedYear = 364;
    private const int MostWeeksAway = 8;

    /// <summary>
    /// The pairs of two periods, by day. With the previous period the n-th Monday stands beside the n-th Monday and so on;
    /// days without such a counterpart, such as a fifth Sunday, stand in no pair. With last year a day that lives by a holiday
    /// stands beside the day that lived by it then, and any other beside its date, or 364 days before; where that was a
    /// holiday then, beside the nearest ordinary day of the same weekday, which may stand in two pairs.
    /// </summary>
    /// <param name="days">The days asked about.</param>
    /// <param name="compared">The period compared with.</param>
    /// <param name="comparison">Which comparison that is.</param>
    /// <param name="holidays">The holidays of both.</param>
    public static IReadOnlyList<DayPair> Of(Period days, Period compared, Comparison comparison, HolidayCalendar holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        return comparison switch
        {
            Comparison.Previous => ByWeekday(days, compared),
            Comparison.LastYear => [.. days.EachDay().Select(d => OfLastYear(d, SameDate(d), holidays)).OfType<DayPair>()],
            Comparison.LastYearWeekday =>
                [.. days.EachDay().Select(d => OfLastYear(d, d.AddDays(-DaysInAlignedYear), holidays)).OfType<DayPair>()],
            _ => [],
        };
    }

    /// <summary>The first day beside the first, the second beside the second, as far as both periods have one.</summary>
    public static IReadOnlyList<DayPair> InOrder(Period days, Period compared) =>
        [.. days.EachDay().Zip(compared.EachDay(), (now, then) => new DayPair(now, then))];

    private static List<DayPair> ByWeekday(Period days, Period compared)
    {
        var counterparts = compared.EachDay().ToLookup(d => d.DayOfWeek);
        return [.. days.EachDay()
            .GroupBy(d => d.DayOfWeek)
            .SelectMany(weekday => weekday.Zip(counterparts[weekday.Key], (now, then) => new DayPair(now, then)))
            .OrderBy(pair => pair.Day)];
    }

    private static DayPair? OfLastYear(DateOnly day, DateOnly? usual, HolidayCalendar holidays)
    {
        if (holidays.On(day) is { } holiday && holidays.Before(holiday) is { } before)
        {
            return new DayPair(day, before.Day.AddDays(day.DayNumber - holiday.Day.DayNumber), holiday.Name);
        }

        return usual is { } then ? new DayPair(day, NearestOrdinary(then, holidays)) : null;
    }

    private static DateOnly NearestOrdinary(DateOnly day, HolidayCalendar holidays)
    {
        for (var weeks = 0; weeks <= MostWeeksAway; weeks++)
        {
            foreach (var candidate in new[] { day.AddDays(-DaysOfWeek * weeks), day.AddDays(DaysOfWeek * weeks) })
            {
                if (holidays.On(candidate) is null)
                {
                    return candidate;
                }
            }
        }

        return day;
    }

    /// <summary>29 February has no date a year before.</summary>
    private static DateOnly? SameDate(DateOnly day) => day is { Month: 2, Day: 29 } ? null : day.AddYears(-1);
}

/// <summary>A day and the day it is compared with.</summary>
/// <param name="Day">The day.</param>
/// <param name="Counterpart">Its counterpart in the period compared with, or beside it for a holiday.</param>
/// <param name="Holiday">The holiday both live by, when it is what pairs them; else none.</param>
internal readonly record struct DayPair(DateOnly Day, DateOnly Counterpart, string? Holiday = null);

/// <summary>How fair a comparison of two periods can be: which outlets and holidays they share.</summary>
/// <param name="NotComparable">The outlets that were not open through both periods, by code.</param>
/// <param name="Holidays">The holidays whose days are compared with the days of the same holiday, by name.</param>
/// <param name="HolidaysOnOneSide">The holidays that fall in one of the periods only and have no counterpart, by name.</param>
/// <param name="Paired">The days asked about that have a counterpart; without any no daily figure can be compared.</param>
/// <param name="Unpaired">The days asked about that have none.</param>
public sealed record DayPairing(
    IReadOnlyList<Outlet> NotComparable,
    IReadOnlyList<string> Holidays,
    IReadOnlyList<string> HolidaysOnOneSide,
    int Paired,
    int Unpaired)
{
    internal static DayPairing? Of(
        Period whole, Period? compared, IReadOnlyList<ReportPiece> pieces, IReadOnlyList<Outlet> outlets, HolidayCalendar holidays)
    {
        if (compared is not { } other || pieces.All(p => p.Pairs is null))
        {
            return null;
        }

        var pairs = pieces.SelectMany(p => p.Pairs ?? []).ToList();
        HashSet<string> matched = [.. pairs.Select(p => p.Holiday).OfType<string>()];
        var (here, there) = (Names(whole, holidays), Names(other, holidays));
        here.SymmetricExceptWith(there);
        return new DayPairing(
            [.. outlets.Where(o => !new ReportPiece(whole, compared, null).Compares(o))],
            [.. matched.Order(StringComparer.Ordinal)],
            [.. here.Except(matched).Order(StringComparer.Ordinal)],
            pairs.Count,
            whole.Days - pairs.Count);
    }

    /// <summary>The holidays themselves, without the days that live by them.</summary>
    private static HashSet<string> Names(Period period, HolidayCalendar holidays) =>
        [.. period.EachDay().Select(day => holidays.On(day) is { } holiday && holiday.Day == day ? holiday.Name : null).OfType<string>()];
}
