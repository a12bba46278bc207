namespace ServiceKpi.Domain.Score;

/// <summary>A KPI in a score that was computed: what it is worth, or why it does not count.</summary>
/// <param name="Part">The KPI, its weight and its floor.</param>
/// <param name="Reading">The value and its target; none when it was not asked for.</param>
/// <param name="Floor">The floor in the KPI's unit; none without a target that it is a percentage of.</param>
/// <param name="Attainment">0 to 100; none when the part does not count.</param>
/// <param name="Silence">Why it does not count; none when it does.</param>
public sealed record ScoredPart(
    ScorePart Part, KpiReading? Reading, double? Floor, double? Attainment, PartSilence? Silence)
{
    /// <summary>True when the part counts.</summary>
    public bool Counts => Attainment is not null;

    /// <summary>The share of the weight that counts, 0 to 100: the most points that the part can give.</summary>
    public double Share { get; init; }

    /// <summary>What it gives of the score, in points; 0 when it does not count.</summary>
    public double Points => Share * (Attainment ?? 0) / Score.Attainment.Whole;

    /// <summary>A part without its share yet, which depends on the others.</summary>
    public static ScoredPart Of(ScorePart part, KpiReading? reading)
    {
        ArgumentNullException.ThrowIfNull(part);
        double? floor = reading?.Target is { } known ? part.FloorBeside(known) : ScorePart.IsShareOfTarget(part.Kpi) ? null : part.Floor;
        if (reading?.Value.Value is not { } value)
        {
            return Silent(PartSilence.NoValue);
        }

        return reading.BelowMinimumSample ? Silent(PartSilence.TooFew)
            : reading.Target is not { } target ? Silent(PartSilence.NoTarget)
            : Score.Attainment.Of(value, floor!.Value, target.Value, part.Kpi.Definition.Better) is { } attained
                ? new ScoredPart(part, reading, floor, attained, null)
                : Silent(PartSilence.FloorNotWorse);

        ScoredPart Silent(PartSilence why) => new(part, reading, floor, null, why);
    }
}
