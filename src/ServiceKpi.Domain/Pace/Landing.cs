namespace ServiceKpi.Domain.Pace;

/// <summary>Where a month's sum is heading.</summary>
/// <param name="Done">What the days entered have.</param>
/// <param name="Projected">What the month will have, by what the other days usually bring.</param>
/// <param name="Range">Where it will lie four times out of five; none when of no outlet enough days are known to tell.</param>
/// <param name="FewDays">
/// How many outlets with days to come have too few known days for a range of their own. That of all takes their days to come to
/// have anything from nothing to twice what is projected.
/// </param>
/// <param name="NoDays">How many outlets with days to come have no known day at all, or none above 0: nothing is projected for them.</param>
public sealed record Landing(double Done, double Projected, LandingRange? Range, int FewDays, int NoDays)
{
    /// <summary>With fewer known days an outlet has no range.</summary>
    public const int LeastDays = 28;

    private const int DaysOfWeek = 7;

    /// <summary>
    /// The landing of some outlets together. Their sums add up. Their variances add up too, times how much more their days vary
    /// together than apart: all outlets have the same rain. What is projected for outlets of few known days widens the range by as
    /// much on both sides.
    /// </summary>
    /// <returns>None when nothing at all is known.</returns>
    internal static Landing? Of(IReadOnlyCollection<OutletMonth> outlets)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        return Of(outlets, outlets.Select(o => o.Month.To).DefaultIfEmpty().Max(), Togetherness(outlets));
    }

    /// <summary>The sum up to a day of the month: what is done, and what the days up to then that are not entered will bring.</summary>
    /// <param name="outlets">The outlets.</param>
    /// <param name="last">The day.</param>
    /// <param name="togetherness">How much more the days of the outlets vary together than apart.</param>
    internal static Landing? Of(IReadOnlyCollection<OutletMonth> outlets, DateOnly last, double togetherness)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        if (outlets.All(o => o.Level is null))
        {
            return null;
        }

        var done = outlets.Sum(o => o.Done);
        var projected = done + outlets.Sum(o => o.Ahead.ProjectedTo(last));
        List<OutletMonth> young = [.. outlets.Where(o => !o.HasRange && o.Missing.Count + o.Left.Count > 0)];
        var fewDays = young.Count(o => o.Level is { Level: > 0 });
        var spread = (NormalQuantile.Z80 * Math.Sqrt(togetherness * outlets.Where(o => o.HasRange).Sum(o => o.Ahead.VarianceTo(last))))
            + young.Sum(o => o.Ahead.ProjectedTo(last));
        return new Landing(done, projected, outlets.Any(o => o.HasRange)
            ? new LandingRange(Math.Max(done, projected - spread), projected + spread)
            : null, fewDays, young.Count - fewDays);
    }

    /// <summary>
    /// How much more the days of several outlets vary together than if each varied for itself: the squares of the errors added up
    /// by day, against those of each outlet. 1 for a single outlet.
    /// </summary>
    internal static double Togetherness(IReadOnlyCollection<OutletMonth> outlets)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        List<OutletMonth> known = [.. outlets.Where(o => o.HasRange)];
        if (known.Count < 2)
        {
            return 1;
        }

        var days = known[0].Level!.Errors.Count;
        var ofDays = new double[days];
        var apart = 0.0;
        foreach (var outlet in known)
        {
            for (var i = 0; i < days; i++)
            {
                var error = outlet.MeanWeight * (outlet.Level!.Errors[i] ?? 0);
                ofDays[i] += error;
                apart += error * error;
            }
        }

        return apart > 0 ? Math.Max(Windows(ofDays, 1), Windows(ofDays, DaysOfWeek)) / apart : 1;
    }

    /// <summary>The mean square of the sums of so many days on end, per day, times the days.</summary>
    private static double Windows(double[] errors, int length)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < errors.Length; i++)
        {
            sum += errors[i] - (i >= length ? errors[i - length] : 0);
            squares += i >= length - 1 ? sum * sum / length : 0;
        }

        return squares * errors.Length / (errors.Length - length + 1);
    }
}

/// <summary>Where a month's sum will lie four times out of five.</summary>
/// <param name="Low">The lower end; in one case of ten it will be less.</param>
/// <param name="High">The upper end; in one case of ten it will be more.</param>
public sealed record LandingRange(double Low, double High);
