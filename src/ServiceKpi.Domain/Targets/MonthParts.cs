namespace ServiceKpi.Domain.Targets;

/// <summary>
/// How much more or less than its weekday usually has a day has in the first days, in the middle and in the last days of a month:
/// salaries are paid around the 25th. What could as well be chance is shrunk towards 1, by the positive-part rule of W. James and
/// C. Stein, "Estimation with quadratic loss", Proceedings of the Fourth Berkeley Symposium 1 (1961).
/// </summary>
internal sealed class MonthParts
{
    /// <summary>With fewer days nothing is said of the parts of a month.</summary>
    public const int LeastDays = 56;

    private const int LastOfFirst = 5;
    private const int FirstOfLast = 25;
    private const int Parts = 3;

    private readonly double[] factors = [1, 1, 1];
    private readonly int[] counts = new int[Parts];

    private MonthParts(double[] sums, double squares, int[] counts)
    {
        this.counts = counts;
        var days = counts.Sum();
        if (days < LeastDays || Array.Exists(counts, c => c < WeekdayMeans.LeastValues))
        {
            return;
        }

        var mean = sums.Sum() / days;
        var within = squares - sums.Zip(counts, (sum, count) => sum * sum / count).Sum();
        var variance = Math.Max(0, within) / (days - Parts);
        for (var part = 0; part < Parts && mean > 0; part++)
        {
            var off = (sums[part] / counts[part]) - mean;
            var kept = off == 0 ? 0 : Math.Max(0, 1 - (variance / counts[part] / (off * off)));
            factors[part] = 1 + (kept * off / mean);
        }
    }

    /// <summary>How many times the usual figure of its weekday the day has.</summary>
    public double this[DateOnly day] => factors[PartOf(day)];

    /// <summary>The parts of the month by the ordinary days before it.</summary>
    /// <param name="outlet">The outlet.</param>
    /// <param name="days">The days.</param>
    /// <param name="usual">What the weekdays had on these days.</param>
    /// <param name="holidays">The holidays, whose days are left out.</param>
    /// <param name="figureOf">The figure of a day; null when it is not known.</param>
    public static MonthParts Of(
        Outlet outlet, Period days, WeekdayMeans usual, HolidayCalendar holidays, Func<DateOnly, double?> figureOf)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        ArgumentNullException.ThrowIfNull(usual);
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(figureOf);
        var (sums, squares, counts) = (new double[Parts], 0.0, new int[Parts]);
        for (var number = days.From.DayNumber; number <= days.To.DayNumber; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            if (holidays.On(day) is null && usual[day.DayOfWeek] is > 0 and var mean && figureOf(day) is { } figure && outlet.TradesOn(day))
            {
                var ratio = figure / mean;
                sums[PartOf(day)] += ratio;
                squares += ratio * ratio;
                counts[PartOf(day)]++;
            }
        }

        return new MonthParts(sums, squares, counts);
    }

    /// <summary>Which of the three parts the day is in, 0 to 2.</summary>
    public static int PartOf(DateOnly day) => day.Day <= LastOfFirst ? 0 : day.Day < FirstOfLast ? 1 : 2;

    /// <summary>How many days the factor of a part is made of.</summary>
    public int ValuesOf(int part) => counts[part];
}
