namespace ServiceKpi.Domain.Pace;

/// <summary>The month of one outlet as far as it is known on a day: what is done, which days are to come, and what they usually bring.</summary>
internal sealed class OutletMonth
{
    /// <summary>The weekday means and the level are estimated from the same days.</summary>
    private const int Estimated = 8;

    private readonly double?[] figures;
    private readonly List<DateOnly> missing = [];
    private readonly List<DateOnly> left = [];

    private OutletMonth(
        Outlet outlet, Period month, DateOnly today, HolidayCalendar holidays, Func<DateOnly, double?> figureOf, Func<DateOnly, bool> isClosed)
    {
        (Outlet, Month) = (outlet, month);
        figures = new double?[month.Days];
        figureOf = RememberedFigures.Of(new Period(WeekdayMeans.Before(month).From, month.To), figureOf);
        Weights = DayWeights.Of(outlet, month, holidays, figureOf, isClosed);
        foreach (var (index, day) in month.EachDay().Index())
        {
            var figure = figureOf(day);
            figures[index] = figure ?? (isClosed(day) ? 0 : null);
            Done += figure ?? 0;
            DaysEntered += figure is null ? 0 : 1;
            if (figure is not null || (figures[index] is not null && day <= today))
            {
                ShareEntered += Weights.ShareOf(day);
                LastEntered = day;
            }

            if (figures[index] is null && outlet.TradesOn(day))
            {
                (day < today ? missing : left).Add(day);
            }
        }

        MeanWeight = month.EachDay().Average(Weights.WeightOf);
        Level = LocalLevel.Of(Ratios(holidays, figureOf), Estimated);
        Ahead = RestOfMonth.Of(this, holidays);
    }

    /// <summary>The outlet.</summary>
    public Outlet Outlet { get; }

    /// <summary>The month.</summary>
    public Period Month { get; }

    /// <summary>How the month is spread over its days.</summary>
    public DayWeights Weights { get; }

    /// <summary>The sum of the days entered.</summary>
    public double Done { get; }

    /// <summary>The days of the month entered.</summary>
    public int DaysEntered { get; }

    /// <summary>The share of the month that the days entered have, 0 to 1; those up to today that are marked closed are among them.</summary>
    public double ShareEntered { get; }

    /// <summary>The last of these days; none when there is none.</summary>
    public DateOnly? LastEntered { get; }

    /// <summary>The figure of each day of the month; null when not entered, 0 when marked closed.</summary>
    public IReadOnlyList<double?> Figures => figures;

    /// <summary>The trading days before today that are not entered.</summary>
    public IReadOnlyList<DateOnly> Missing => missing;

    /// <summary>The trading days from today on that are not entered.</summary>
    public IReadOnlyList<DateOnly> Left => left;

    /// <summary>The level of the days against their weights; null when no day is known.</summary>
    public LocalLevel? Level { get; }

    /// <summary>What is to be expected of the days that are not entered.</summary>
    public RestOfMonth Ahead { get; }

    /// <summary>True when enough days are known for a range.</summary>
    public bool HasRange => Level is { Values: >= Landing.LeastDays };

    /// <summary>What a trading day of the month usually has.</summary>
    public double MeanWeight { get; }

    /// <summary>The month as known on a day.</summary>
    /// <param name="outlet">The outlet.</param>
    /// <param name="month">The calendar month.</param>
    /// <param name="today">The day at the outlet.</param>
    /// <param name="holidays">The holidays.</param>
    /// <param name="figureOf">The figure of a day, of the month and of <see cref="DayWeights.DaysRead"/>; null when not known.</param>
    /// <param name="isClosed">True for a day, of the month and of <see cref="DayWeights.DaysRead"/>, that staff marked closed.</param>
    public static OutletMonth Of(
        Outlet outlet,
        Period month,
        DateOnly today,
        HolidayCalendar holidays,
        Func<DateOnly, double?> figureOf,
        Func<DateOnly, bool> isClosed)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(figureOf);
        ArgumentNullException.ThrowIfNull(isClosed);
        return new OutletMonth(outlet, month, today, holidays, figureOf, isClosed);
    }

    /// <summary>Each day before the month and of it, divided by its weight; holidays before the month are left out.</summary>
    private double?[] Ratios(HolidayCalendar holidays, Func<DateOnly, double?> figureOf)
    {
        var before = WeekdayMeans.Before(Month);
        var ratios = new double?[before.Days + Month.Days];
        for (var i = 0; i < before.Days; i++)
        {
            var day = before.From.AddDays(i);
            if (holidays.On(day) is null && Outlet.TradesOn(day))
            {
                ratios[i] = Ratio(figureOf(day), Weights.UsualOf(day));
            }
        }

        foreach (var (index, day) in Month.EachDay().Index())
        {
            ratios[before.Days + index] = Ratio(figureOf(day), Weights.WeightOf(day));
        }

        return ratios;
    }

    private static double? Ratio(double? figure, double weight) => weight > 0 ? figure / weight : null;
}

/// <summary>Where a month is.</summary>
public enum MonthPhase
{
    /// <summary>It has not begun.</summary>
    NotBegun,

    /// <summary>It is running.</summary>
    Running,

    /// <summary>It is over.</summary>
    Over,
}
