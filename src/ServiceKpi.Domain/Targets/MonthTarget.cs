namespace ServiceKpi.Domain.Targets;

/// <summary>The target that an outlet has to reach in a calendar month.</summary>
internal static class MonthTarget
{
    /// <summary>True when one of the days of the month lies between the outlet's first and last.</summary>
    public static bool TradesIn(Outlet outlet, Month month)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        return !(outlet.OpenedOn > month.To) && !(outlet.ClosedOn < month.From);
    }

    /// <summary>
    /// The target in force. Of a sum, an outlet that opens or closes within the month has its trading days' part of it, unless the
    /// target was set for this very outlet and month. Null when none is set.
    /// </summary>
    public static Aim? Of(TargetBook book, Kpi kpi, Outlet outlet, Month month)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(outlet);
        if (book.Find(kpi, outlet, month.From) is not { } target)
        {
            return null;
        }

        var isMeant = target.Source is { Level: TargetLevel.Outlet } own && Month.Of(own.From) == month;
        var part = kpi.DailySum is null || isMeant ? 1 : PartOpen(outlet, month);
        return new Aim(part * target.Value, part * target.Limit);
    }

    private static double PartOpen(Outlet outlet, Month month)
    {
        if (!(outlet.OpenedOn > month.From) && !(outlet.ClosedOn < month.To))
        {
            return 1;
        }

        var byHours = month.Days.EachDay().Count(day => outlet.Hours.On(day).Count > 0);
        return byHours == 0 ? 1 : (double)outlet.TradingDays(month.Days) / byHours;
    }
}

/// <summary>
/// What a percentage of a month comes to over other stretches of time, for KPIs that follow customers: who keeps 90 % a month keeps
/// 81 % over two. What is kept of each month multiplies, as the survival through several stretches is the product of the survival
/// through each: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958).
/// </summary>
internal static class FollowedShare
{
    private const double Whole = 100;

    /// <summary>The percentage over so many months, which need not be whole.</summary>
    /// <param name="customers">Whether the percentage is of those who stay or of those who go.</param>
    /// <param name="percent">The percentage of one month, 0 to 100.</param>
    /// <param name="months">How many months, more than 0.</param>
    public static double Over(FollowedCustomers customers, double percent, double months) =>
        Over(customers, [(percent, months)]);

    /// <summary>The percentage over several stretches, each with its own percentage of a month.</summary>
    public static double Over(FollowedCustomers customers, IReadOnlyCollection<(double Percent, double Months)> stretches)
    {
        ArgumentNullException.ThrowIfNull(stretches);
        if (stretches.Count == 1 && stretches.First() is { Months: 1 } month)
        {
            return month.Percent;
        }

        var kept = stretches.Aggregate(1.0, (all, s) => all * Math.Pow(Turn(s.Percent) / Whole, s.Months));
        return Turn(Whole * kept);

        double Turn(double percent) => customers == FollowedCustomers.Kept ? percent : Whole - percent;
    }
}

/// <summary>Raises and lowers targets by a percentage, to numbers that people would have chosen themselves.</summary>
public static class TargetAdjustment
{
    private const int Minute = 60;

    /// <summary>
    /// A target and its limit, each moved by a percentage, rounded to a sensible step (half a percent or point, a twentieth of a
    /// score, a minute or a few seconds, else three digits) and kept within what the KPI can be.
    /// </summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="aim">The target and limit.</param>
    /// <param name="percent">How much; below 0 to lower them.</param>
    public static TargetAim By(Kpi kpi, TargetAim aim, double percent)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        var value = Moved(kpi, aim.ValueHundredths, percent);
        var limit = Moved(kpi, aim.LimitHundredths, percent);
        return new(value, kpi.Definition.Better == Direction.Higher ? Least(limit, value) : Most(limit, value));
    }

    private static long? Moved(Kpi kpi, long? hundredths, double percent)
    {
        if (hundredths is not { } stated)
        {
            return null;
        }

        var (least, most) = kpi.Definition.Range;
        var moved = (stated + (Math.Abs(stated) * percent / 100)) / 100;
        var step = StepOf(kpi.Definition.Unit, Math.Abs(moved));
        var rounded = Math.Round(moved / step, MidpointRounding.AwayFromZero) * step;
        return (long)Math.Round(Math.Clamp(rounded, least, most) * 100, MidpointRounding.AwayFromZero);
    }

    private static double StepOf(KpiUnit unit, double value) => unit switch
    {
        KpiUnit.Percent or KpiUnit.Points => 0.5,
        KpiUnit.Score => 0.05,
        KpiUnit.Seconds => value >= 10 * Minute ? Minute : value >= Minute ? 5 : 1,
        _ => value > 0 ? Math.Max(0.01, Math.Pow(10, Math.Floor(Math.Log10(value)) - 2)) : 1,
    };

    private static long? Least(long? one, long? other) => one < other ? one : one is null ? null : other;

    private static long? Most(long? one, long? other) => one > other ? one : one is null ? null : other;
}
