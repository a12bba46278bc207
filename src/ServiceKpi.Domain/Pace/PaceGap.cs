namespace ServiceKpi.Domain.Pace;

/// <summary>What is lacking between where a month is heading and its target, and what would make up for it on the days left.</summary>
/// <param name="Lacking">The target less the landing, above 0, in the unit of the KPI.</param>
/// <param name="DaysLeft">The days left, at least 1.</param>
/// <param name="MoreVisits">How many more visits than projected would bring it, at this month's revenue per visit; for revenue only.</param>
/// <param name="MorePerVisit">How much more each of the visits projected would have to bring; for revenue only.</param>
public sealed record PaceGap(double Lacking, int DaysLeft, double? MoreVisits = null, double? MorePerVisit = null)
{
    /// <summary>What is lacking on each of the days left.</summary>
    public double PerDay => Lacking / DaysLeft;

    /// <summary>
    /// The gap of a sum of which more is better; null when there is none, no day to close it on, the month will land on the good
    /// side of its target anyway, it has no range, or nothing is known of an outlet.
    /// </summary>
    /// <param name="pace">The sum.</param>
    /// <param name="visits">The visits of the same month, for revenue.</param>
    /// <param name="ratio">Revenue per visit this month, for revenue.</param>
    public static PaceGap? Of(SumPace pace, SumPace? visits = null, double? ratio = null)
    {
        ArgumentNullException.ThrowIfNull(pace);
        if (pace.Kpi.Definition.Better != Direction.Higher
            || pace.Phase != MonthPhase.Running
            || pace.Outlook == Outlook.WillBeMet
            || pace.DaysLeft == 0
            || pace.Landing is not { Range: not null, NoDays: 0 } landing
            || pace.Target - landing.Projected is not (> 0 and var lacking))
        {
            return null;
        }

        var toCome = visits?.Landing is { Range: not null, NoDays: 0 } ? visits.ProjectedOfDaysLeft : 0;
        return new PaceGap(
            lacking,
            pace.DaysLeft,
            ratio > 0 ? Math.Ceiling(lacking / ratio.Value) : null,
            toCome > 0 ? lacking / toCome : null);
    }
}
