namespace ServiceKpi.Domain.Score;

/// <summary>A KPI in an excellence score.</summary>
/// <param name="KpiId">The id of the KPI.</param>
/// <param name="Weight">How much it counts beside the others, 1 to 100.</param>
/// <param name="FloorHundredths">
/// Where attainment is 0: in hundredths of the KPI's unit, or, for a sum whose targets differ from outlet to outlet, in hundredths
/// of a percent of the target.
/// </param>
public sealed record ScorePart(string KpiId, int Weight, long FloorHundredths)
{
    /// <summary>The greatest weight; the least is 1.</summary>
    public const int MostWeight = 100;

    private const double PerUnit = 100;
    private const double MostShare = 1000;

    /// <summary>The KPI.</summary>
    public Kpi Kpi => KpiCatalog.Get(KpiId);

    /// <summary>The floor as it is stated: in the KPI's unit, or in percent of the target.</summary>
    public double Floor => FloorHundredths / PerUnit;

    /// <summary>True when the floor of the KPI is stated in percent of the target: a sum grows with the outlet, and so does its floor.</summary>
    public static bool IsShareOfTarget(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.DailySum is not null;
    }

    /// <summary>The least and the greatest floor that can be stated for the KPI: of a sum on the worse side of 100 % of the target.</summary>
    public static (double Least, double Most) RangeOf(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return !IsShareOfTarget(kpi) ? kpi.Definition.Range
            : kpi.Definition.Better == Direction.Higher ? (0, PerUnit)
            : (PerUnit, MostShare);
    }

    /// <summary>
    /// The floor beside a target, in the KPI's unit. Where customers are followed it is the floor of a month, taken over as many
    /// months as the target.
    /// </summary>
    public double FloorBeside(TargetReading target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return IsShareOfTarget(Kpi) ? target.Value * Floor / PerUnit
            : (Kpi.Follows, target.FollowedMonths) is ({ } customers, { } months) ? FollowedShare.Over(customers, Floor, months)
            : Floor;
    }
}
