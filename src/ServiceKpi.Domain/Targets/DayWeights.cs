namespace ServiceKpi.Domain.Targets;

/// <summary>
/// How a month's sum of an outlet is spread over its days: each trading day counts what its weekday usually has
/// (<see cref="WeekdayMeans"/> of the 91 days before the month) times what its part of the month was worth in these days
/// (<see cref="MonthParts"/>); a day that lives by a holiday what its weekday has times what the same day of the holiday was worth a
/// year before, 0 to 5 times. Nothing that happened in the month itself is read.
/// </summary>
/// <remarks>
/// These are seasonal indices by the method of simple averages, with the weekdays as the seasons: Business Mathematics and
/// Statistics, Higher Secondary Second Year (Government of Tamil Nadu), ch. 9, Applied Statistics.
/// </remarks>
internal sealed class DayWeights
{
    private readonly Period month;
    private readonly double[] weights;
    private readonly double total;

    private DayWeights(Period month, double[] weights, WeekdayMeans usual, MonthParts parts, IReadOnlyList<string> withoutPattern)
    {
        (this.month, this.weights) = (month, weights);
        (Usual, Parts, HolidaysWithoutPattern) = (usual, parts, withoutPattern);
        foreach (var weight in weights)
        {
            total += weight;
        }
    }

    /// <summary>What the weekdays usually have.</summary>
    public WeekdayMeans Usual { get; }

    /// <summary>What the parts of a month are worth.</summary>
    public MonthParts Parts { get; }

    /// <summary>
    /// The names of the holidays that days of the month live by and that count as ordinary days, because what they were worth a
    /// year before is not known.
    /// </summary>
    public IReadOnlyList<string> HolidaysWithoutPattern { get; }

    /// <summary>The weights of an outlet's month.</summary>
    /// <param name="outlet">The outlet, as its dates and opening hours are now.</param>
    /// <param name="month">The calendar month.</param>
    /// <param name="holidays">The holidays of the month and of the year before.</param>
    /// <param name="figureOf">The figure of a day of <see cref="DaysRead"/>; null when it is not entered or not known.</param>
    /// <param name="isClosed">True for such a day that was marked closed: as a holiday it had nothing.</param>
    public static DayWeights Of(
        Outlet outlet, Period month, HolidayCalendar holidays, Func<DateOnly, double?> figureOf, Func<DateOnly, bool> isClosed)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        var before = WeekdayMeans.Before(month);
        var known = RememberedFigures.Of(before, figureOf);
        var usual = WeekdayMeans.Of(outlet, before, holidays, known);
        var parts = MonthParts.Of(outlet, before, usual, holidays, known);
        var weights = new double[month.Days];
        var withoutPattern = new List<string>();
        for (var i = 0; i < weights.Length; i++)
        {
            var day = month.From.AddDays(i);
            if (outlet.TradesOn(day))
            {
                weights[i] = usual[day.DayOfWeek]
                    * (holidays.On(day) is { } holiday ? FactorOf(outlet, day, holiday, holidays, figureOf, isClosed, withoutPattern) : parts[day]);
            }
        }

        return new DayWeights(month, Array.Exists(weights, w => w > 0) ? weights : Alike(outlet, month), usual, parts, withoutPattern);
    }

    /// <summary>The days before the month whose figures are asked for; the periods may overlap.</summary>
    public static IReadOnlyList<Period> DaysRead(Period month, HolidayCalendar holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        var read = new List<Period> { WeekdayMeans.Before(month) };
        foreach (var holiday in month.EachDay().Select(holidays.On).OfType<HolidayOccurrence>().Distinct())
        {
            var lived = Period.Around(month.EachDay().Where(d => holidays.On(d) == holiday).Select(Period.Of));
            if (HolidayFactor.DayBefore(lived.From, holiday, holidays) is { } then)
            {
                var last = then.AddDays(lived.Days - 1);
                read.Add(Period.Around([HolidayFactor.DaysRead(then), HolidayFactor.DaysRead(last)]));
            }
        }

        return read;
    }

    /// <summary>The share of a day, 0 to 1; those of the month sum to 1, or are all 0 when no day of it trades.</summary>
    public double ShareOf(DateOnly day) => total > 0 ? WeightOf(day) / total : 0;

    /// <summary>The share of some days, 0 to 1; days of other months have none.</summary>
    public double ShareOf(Period days)
    {
        var share = 0.0;
        if (days.Intersect(month) is { } within)
        {
            for (var day = within.From; day <= within.To; day = day.AddDays(1))
            {
                share += ShareOf(day);
            }
        }

        return share;
    }

    /// <summary>What an ordinary day before the month would have by the same pattern.</summary>
    public double UsualOf(DateOnly day) => Usual[day.DayOfWeek] * Parts[day];

    /// <summary>
    /// What the day would have by the outlet's own pattern, in the unit of the figures; 1 for each trading day when nothing is
    /// known, 0 when it does not trade or is of another month.
    /// </summary>
    public double WeightOf(DateOnly day) => month.Contains(day) ? weights[day.DayNumber - month.From.DayNumber] : 0;

    private static double FactorOf(
        Outlet outlet,
        DateOnly day,
        HolidayOccurrence holiday,
        HolidayCalendar holidays,
        Func<DateOnly, double?> figureOf,
        Func<DateOnly, bool> isClosed,
        List<string> withoutPattern)
    {
        if (HolidayFactor.Of(outlet, day, holiday, holidays, figureOf, isClosed) is { } factor)
        {
            return factor;
        }

        if (!withoutPattern.Contains(holiday.Name))
        {
            withoutPattern.Add(holiday.Name);
        }

        return 1;
    }

    private static double[] Alike(Outlet outlet, Period month)
    {
        var alike = new double[month.Days];
        for (var i = 0; i < alike.Length; i++)
        {
            alike[i] = outlet.TradesOn(month.From.AddDays(i)) ? 1 : 0;
        }

        return alike;
    }
}
