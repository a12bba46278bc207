namespace ServiceKpi.Domain.Promotions;

/// <summary>What an event did beyond what outlets without one did on the same days: a difference in differences.</summary>
/// <param name="Controls">What the outlets without an event did, together.</param>
/// <param name="Points">The change of the event less theirs, in percentage points.</param>
/// <param name="Interval">Its 95 % interval, in percentage points.</param>
/// <remarks>
/// Both changes are taken as independent, which is careful: what moves all outlets alike makes the difference more certain
/// than this. The degrees of freedom are Satterthwaite's. The outlets without an event stand for what would have been without
/// it (J. D. Angrist and J.-S. Pischke, Mostly Harmless Econometrics, 2009, 5.2), as far as they move alike otherwise.
/// </remarks>
public sealed record ControlComparison(VisitChange Controls, double Points, ConfidenceInterval Interval)
{
    /// <summary>Whether the difference is more than chance.</summary>
    public Clarity Clarity => Interval.Low > 0 || Interval.High < 0 ? Clarity.Clear : Clarity.Noise;

    /// <summary>The comparison; null when either change is not known.</summary>
    public static ControlComparison? Of(VisitChange change, VisitChange controls)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(controls);
        if (change.Change is not { } own || controls.Change is not { } theirs)
        {
            return null;
        }

        var (one, other) = (Share(change), Share(controls));
        var freedom = StudentT.Freedom(one, other);
        var half = StudentT.Quantile(freedom) * Math.Sqrt(one.Variance + other.Variance);
        return new(controls, own - theirs, new ConfidenceInterval(own - theirs - half, own - theirs + half));
    }

    private static (double Variance, double Freedom) Share(VisitChange change)
    {
        var error = 100 * change.Error / change.Baseline;
        return (error * error, change.Freedom);
    }
}
