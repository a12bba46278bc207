namespace ServiceKpi.Domain.Why;

/// <summary>
/// A change in revenue split into what visits and what the transaction ratio did, in major units of the currency. The
/// parts add up to the change exactly.
/// </summary>
/// <remarks>
/// Price-volume variance of management accounting: the volume is valued at the old price, the price at the new volume, so
/// that nothing is left over. Source: C. T. Horngren, S. M. Datar and M. V. Rajan, Cost Accounting: A Managerial Emphasis,
/// 14th ed. (Pearson, 2012), ch. 7 (flexible-budget and sales-volume variances) and ch. 14 (sales-mix variance).
/// </remarks>
/// <param name="Visits">Change in visits × old ratio.</param>
/// <param name="Mix">What the shift of visits among outlets of unlike ratio did; 0 for a single outlet.</param>
/// <param name="Ratio">Change in ratio × new visits, each outlet with its own ratio.</param>
/// <param name="Unsplit">The change where there was no visit before, and so no ratio to start from.</param>
internal sealed record DriverSplit(double Visits, double Mix, double Ratio, double Unsplit)
{
    /// <summary>The whole change: new revenue − old revenue.</summary>
    public double Change => Visits + Mix + Ratio + Unsplit;

    /// <summary>The split of one outlet. Without a visit before, the whole change stays unsplit.</summary>
    public static DriverSplit Of(DriverFigures then, DriverFigures now) => then.Ratio is { } ratio
        ? new((now.Visits - then.Visits) * ratio, 0, now.Revenue - (ratio * now.Visits), 0)
        : new(0, 0, 0, now.Revenue - then.Revenue);

    /// <summary>
    /// The split of several outlets together. <see cref="Ratio"/> and <see cref="Unsplit"/> are the sums of the outlets';
    /// the outlets' sum of visits effects is cut in two: all visits at the ratio of all together (<see cref="Visits"/>), and
    /// the rest (<see cref="Mix"/>). Zero of no outlets.
    /// </summary>
    public static DriverSplit Of(IReadOnlyCollection<(DriverFigures Then, DriverFigures Now)> outlets)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        var splits = outlets.Select(o => Of(o.Then, o.Now)).ToList();
        var known = outlets.Where(o => o.Then.Ratio is not null).ToList();
        var then = known.Aggregate(default(DriverFigures), (sum, o) => sum + o.Then);
        var visits = known.Sum(o => o.Now.Visits - o.Then.Visits) * (then.Ratio ?? 0);
        return new(visits, splits.Sum(s => s.Visits) - visits, splits.Sum(s => s.Ratio), splits.Sum(s => s.Unsplit));
    }
}

/// <summary>What an outlet took in and how many came, over days with both entered.</summary>
/// <param name="Visits">Visits, 0 or more.</param>
/// <param name="Revenue">Revenue of the same days, in major units of the currency, 0 or more.</param>
internal readonly record struct DriverFigures(double Visits, double Revenue)
{
    /// <summary>Revenue per visit; null without a visit.</summary>
    public double? Ratio => Visits == 0 ? null : Revenue / Visits;

    /// <summary>The figures of both.</summary>
    public static DriverFigures operator +(DriverFigures left, DriverFigures right) =>
        new(left.Visits + right.Visits, left.Revenue + right.Revenue);
}
