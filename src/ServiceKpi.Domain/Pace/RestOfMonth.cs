namespace ServiceKpi.Domain.Pace;

/// <summary>
/// What an outlet is expected to have on the days of its month that are not entered: the level times their weights. The variance
/// of such a sum under the local level model is that of R. D. Snyder, A. B. Koehler, R. J. Hyndman and J. K. Ord, "Exponential
/// smoothing models: means and variances for lead-time demand", European Journal of Operational Research 158 (2004), with a weight
/// for each day: σ²·Σ (weight + α·weights after it)². To that comes what the means of the weekdays, the parts of the month and the
/// factors of holidays may be off.
/// </summary>
internal sealed class RestOfMonth
{
    private readonly DateOnly[] days;
    private readonly double[] weights;
    private readonly OutletMonth month;
    private readonly HolidayCalendar holidays;

    private RestOfMonth(OutletMonth month, HolidayCalendar holidays)
    {
        (this.month, this.holidays) = (month, holidays);
        days = [.. month.Missing, .. month.Left];
        weights = [.. days.Select(month.Weights.WeightOf)];
        Projected = ProjectedTo(month.Month.To);
        Variance = VarianceTo(month.Month.To);
    }

    /// <summary>What all days not entered are expected to have; 0 when no day is known to tell by.</summary>
    public double Projected { get; }

    /// <summary>The variance of that; 0 when no day is left.</summary>
    public double Variance { get; }

    /// <summary>What the days not entered up to one are expected to have.</summary>
    public double ProjectedTo(DateOnly last) => (month.Level?.Level ?? 0) * days.Zip(weights).Where(d => d.First <= last).Sum(d => d.Second);

    /// <summary>The variance of the sum of the days not entered up to one.</summary>
    public double VarianceTo(DateOnly last)
    {
        if (month.Level is not { } level)
        {
            return 0;
        }

        var squares = LeadTime([.. weights.Where((_, i) => days[i] <= last)], level.Alpha);
        Span<double> ofWeekday = stackalloc double[7];
        Span<double> ofPart = stackalloc double[3];
        for (var i = 0; i < days.Length && days[i] <= last; i++)
        {
            squares += holidays.On(days[i]) is null ? 0 : Square(weights[i]);
            ofWeekday[(int)days[i].DayOfWeek] += weights[i];
            ofPart[MonthParts.PartOf(days[i])] += weights[i];
        }

        for (var weekday = 0; weekday < ofWeekday.Length; weekday++)
        {
            squares += Square(ofWeekday[weekday]) / Math.Max(1, month.Weights.Usual.ValuesOf((DayOfWeek)weekday));
        }

        for (var part = 0; part < ofPart.Length; part++)
        {
            squares += Square(ofPart[part]) / Math.Max(1, month.Weights.Parts.ValuesOf(part));
        }

        return level.Variance * squares;
    }

    /// <summary>
    /// The variance of a sum of days to come, for a variance of 1: Σ (weight + α·weights after it)². For h equal weights of 1 it is
    /// h·(1 + α(h − 1) + α²(h − 1)(2h − 1)/6).
    /// </summary>
    /// <param name="weights">The weights of the days, in order.</param>
    /// <param name="alpha">The weight of the newest value in the level.</param>
    public static double LeadTime(IReadOnlyList<double> weights, double alpha)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var (after, squares) = (0.0, 0.0);
        for (var i = weights.Count - 1; i >= 0; i--)
        {
            squares += Square(weights[i] + (alpha * after));
            after += weights[i];
        }

        return squares;
    }

    internal static RestOfMonth Of(OutletMonth month, HolidayCalendar holidays) => new(month, holidays);

    private static double Square(double x) => x * x;
}

/// <summary>What is known of a running month for a KPI that is no sum: up to today where all have entered it, else up to yesterday.</summary>
internal sealed class RestOfLevel(
    Kpi kpi, IReadOnlyList<Outlet> outlets, Period month, DateOnly today, MeasureTable table, MembershipLedger members)
{
    /// <summary>What the days left would have to be; null when none is left, or the outlets' targets make none together.</summary>
    public RestNeeded? Needed(TargetBook book)
    {
        var through = IsTodayEntered() ? today : today.AddDays(-1);
        var daysLeft = month.EachDay().Count(day => day > through && outlets.Any(o => o.TradesOn(day)));
        Period? soFar = through < month.From ? null : new Period(month.From, through);
        if (daysLeft == 0 || Target(book, soFar) is not { } target)
        {
            return null;
        }

        var measured = Measured(outlets, soFar);
        var elapsed = kpi.Definition.EnteredDays is null ? measured.TradingDays : kpi.DaysEntered(measured.Sums);
        var left = outlets.Sum(o => month.EachDay().Count(day => day > through && o.TradesOn(day)));
        var perDay = elapsed > 0 ? left / (double)elapsed : 0;
        if (kpi.Follows is not null)
        {
            return RestNeeded.OfMembers(kpi, target, measured.Members, daysLeft);
        }

        if (kpi.Durations is { } distribution)
        {
            var durations = measured.Sums[distribution];
            return RestNeeded.OfMedian(kpi, target, durations, durations.Count * perDay, daysLeft);
        }

        var value = kpi.Evaluate(measured);
        return RestNeeded.OfRatio(kpi, target, value, value.Denominator * perDay, daysLeft);
    }

    private bool IsTodayEntered() => kpi.Definition.EnteredDays is { } entered
        && outlets.All(o => !o.TradesOn(today) || table[o.Id, today, entered] > 0);

    private double? Target(TargetBook book, Period? soFar)
    {
        var aims = outlets.Select(o => (Outlet: o, Aim: new Aim(book.Find(kpi, o, month.From)!.Value, null))).ToList();
        return aims.TrueForAll(a => a.Aim == aims[0].Aim)
            ? aims[0].Aim.Value
            : Aim.Mean([.. aims.Select(a => (a.Aim, kpi.Evaluate(Measured([a.Outlet], soFar)).Denominator))])?.Value;
    }

    private Measurement Measured(IReadOnlyList<Outlet> of, Period? days)
    {
        int[] ids = [.. of.Select(o => o.Id)];
        return days is { } known
            ? new Measurement(table.Sum(ids, known), members.Of(ids, known), of.Sum(o => o.TradingDays(known)))
            : Measurement.Nothing with { Members = members.Of(ids, Period.Of(month.From)) };
    }
}
