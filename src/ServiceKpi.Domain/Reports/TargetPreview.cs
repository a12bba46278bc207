namespace ServiceKpi.Domain.Reports;

/// <summary>How many outlets would have met targets with the values they had.</summary>
/// <param name="Met">Outlets as good as their target or better.</param>
/// <param name="AtRisk">Outlets worse than it, and not worse than the limit.</param>
/// <param name="Missed">Outlets that would have missed it.</param>
/// <param name="TooFew">Outlets with a target and a value of too few cases to judge.</param>
/// <param name="WithoutValue">Outlets with a target and no value.</param>
/// <param name="WithoutTarget">Outlets without a target.</param>
public sealed record TargetPreview(int Met, int AtRisk, int Missed, int TooFew, int WithoutValue, int WithoutTarget)
{
    /// <summary>The outlets that would have been judged.</summary>
    public int Judged => Met + AtRisk + Missed;

    /// <summary>Holds values of outlets against targets.</summary>
    /// <param name="readings">The values of one KPI over a month, one of each outlet.</param>
    /// <param name="targetOf">The target wanted of an outlet; none where there is none.</param>
    /// <exception cref="ArgumentException">A value is not of one outlet.</exception>
    public static TargetPreview Of(IEnumerable<KpiReading> readings, Func<Outlet, TargetInForce?> targetOf)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(targetOf);
        var none = new TargetPreview(0, 0, 0, 0, 0, 0);
        return readings.Aggregate(none, (counted, reading) => counted.Add(reading, targetOf(OutletOf(reading))));
    }

    private static Outlet OutletOf(KpiReading reading) =>
        reading.Outlet ?? throw new ArgumentException("A target is of each outlet and not of all together.", nameof(reading));

    private TargetPreview Add(KpiReading reading, TargetInForce? target) => (target, reading.Value.Value) switch
    {
        (null, _) => this with { WithoutTarget = WithoutTarget + 1 },
        (_, null) => this with { WithoutValue = WithoutValue + 1 },
        _ when reading.BelowMinimumSample => this with { TooFew = TooFew + 1 },
        (var (_, aim, limit), { } value) => TargetJudge.Judge(reading.Kpi.Definition.Better, value, aim, limit) switch
        {
            TargetStatus.Met => this with { Met = Met + 1 },
            TargetStatus.AtRisk => this with { AtRisk = AtRisk + 1 },
            _ => this with { Missed = Missed + 1 },
        },
    };
}
