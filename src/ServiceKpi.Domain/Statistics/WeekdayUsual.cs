namespace ServiceKpi.Domain.Statistics;

/// <summary>
/// What an outlet usually has on the weekday of a day, by the same weekday of the <see cref="Weeks"/> weeks before. Days
/// without the figure, closed ones among them, are left out.
/// </summary>
/// <param name="Visits">The visits; null when fewer than <see cref="WeekdayUsualFigure.LeastValues"/> are known.</param>
/// <param name="RevenueMinor">The revenue in minor units; null likewise.</param>
public sealed record WeekdayUsual(WeekdayUsualFigure? Visits, WeekdayUsualFigure? RevenueMinor)
{
    /// <summary>How many weeks are looked back.</summary>
    public const int Weeks = 8;

    /// <summary>The days that are looked at: the same weekday of the weeks before, the latest first.</summary>
    public static IEnumerable<DateOnly> DaysBefore(DateOnly day) =>
        Enumerable.Range(1, Weeks).Select(week => day.DayNumber - (7 * week)).Where(n => n >= 0).Select(DateOnly.FromDayNumber);

    /// <summary>What is usual on the day by the entries of its outlet; those of other days make no difference.</summary>
    public static WeekdayUsual Of(IEnumerable<DailyEntry> entries, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var days = DaysBefore(day).ToHashSet();
        List<DailyEntry> before = [.. entries.Where(e => days.Contains(e.Day))];
        return new WeekdayUsual(
            WeekdayUsualFigure.Of(before.Select(e => e.Visits).OfType<long>()),
            WeekdayUsualFigure.Of(before.Select(e => e.RevenueMinor).OfType<long>()));
    }
}

/// <summary>The usual value of a figure on a weekday, and the values beyond which one is asked about.</summary>
public sealed record WeekdayUsualFigure
{
    /// <summary>How many values there must be before any of them is called usual.</summary>
    public const int LeastValues = 3;

    private const int Times = 3;

    private WeekdayUsualFigure(decimal usual, decimal least, decimal most)
    {
        Usual = usual;
        Least = least;
        Most = most;
    }

    /// <summary>The median: the middle value, or halfway between the two in the middle. 0 or more.</summary>
    public decimal Usual { get; }

    /// <summary>The least whole value that is not asked about: a third of the usual one, rounded up.</summary>
    public decimal Least { get; }

    /// <summary>
    /// The greatest whole value that is not asked about: three times the usual one, rounded down. Three times the greatest
    /// of the values where the usual one is 0: a day that is quiet as a rule and busy now and then is not asked about when
    /// it is as busy again, but a figure typed into a row that has always had 0 is.
    /// </summary>
    public decimal Most { get; }

    /// <summary>True when somebody who typed the value should be asked whether it is right.</summary>
    public bool AsksAbout(long value) => value < Least || value > Most;

    /// <summary>The figure of some values, 0 or more each; null when there are fewer than <see cref="LeastValues"/>.</summary>
    public static WeekdayUsualFigure? Of(IEnumerable<long> values)
    {
        decimal[] ordered = [.. values.Order().Select(v => (decimal)v)];
        if (ordered.Length < LeastValues)
        {
            return null;
        }

        // Ours: in decimal, where the library only has binary fractions.
        var usual = (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
        var most = Times * (usual == 0 ? ordered[^1] : usual);
        return new WeekdayUsualFigure(usual, decimal.Ceiling(usual / Times), decimal.Floor(most));
    }
}
