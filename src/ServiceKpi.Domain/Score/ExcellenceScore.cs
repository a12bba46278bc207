namespace ServiceKpi.Domain.Score;

/// <summary>
/// An excellence score, 0 to 100: Σ weight × attainment / Σ weight over the parts that count, the weighted arithmetic mean of
/// OECD and JRC, <em>Handbook on Constructing Composite Indicators: Methodology and User Guide</em> (2008), step 6. A part
/// without a value, of too few cases, without a target, or whose floor is not worse than its target does not count, and its
/// weight does not either.
/// </summary>
/// <param name="Version">The version it was computed by.</param>
/// <param name="Parts">Every part of the version, in its order, whether it counts or not.</param>
public sealed record ExcellenceScore(ScoreDefinition Version, IReadOnlyList<ScoredPart> Parts)
{
    /// <summary>The weight of the parts that count.</summary>
    public int CountedWeight { get; } = Parts.Where(p => p.Counts).Sum(p => p.Part.Weight);

    /// <summary>The weight of all parts.</summary>
    public int WholeWeight { get; } = Parts.Sum(p => p.Part.Weight);

    /// <summary>The score, 0 to 100; none when no part counts: each of <see cref="Parts"/> then says why.</summary>
    public double? Value => CountedWeight == 0 ? null : Parts.Sum(p => p.Points);

    /// <summary>The parts that do not count.</summary>
    public IEnumerable<ScoredPart> LeftOut => Parts.Where(p => !p.Counts);

    /// <summary>The score of the values of one outlet, or of several together, over some days.</summary>
    /// <param name="version">The version that holds on the last of the days.</param>
    /// <param name="readings">The values with their targets, of each KPI at most one; others than the version's are left aside.</param>
    public static ExcellenceScore Of(ScoreDefinition version, IEnumerable<KpiReading> readings)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(readings);
        var byKpi = readings.ToDictionary(r => r.Kpi.Id);
        List<ScoredPart> parts = [.. version.Parts.Select(p => ScoredPart.Of(p, byKpi.GetValueOrDefault(p.KpiId)))];
        double counted = parts.Where(p => p.Counts).Sum(p => p.Part.Weight);
        return new ExcellenceScore(
            version, [.. parts.Select(p => p.Counts ? p with { Share = Attainment.Whole * p.Part.Weight / counted } : p)]);
    }

    /// <summary>True when the same parts count in both, whatever they are worth.</summary>
    public bool CountsSameAs(ExcellenceScore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Counted.SetEquals(other.Counted);
    }

    private HashSet<string> Counted => [.. Parts.Where(p => p.Counts).Select(p => p.Part.KpiId)];
}

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

/// <summary>Why a KPI of an excellence score does not count.</summary>
public enum PartSilence
{
    /// <summary>It has no value.</summary>
    NoValue,

    /// <summary>Its value is of fewer cases than the minimum sample.</summary>
    TooFew,

    /// <summary>No target is set for it, so that nobody has said what good is.</summary>
    NoTarget,

    /// <summary>The floor is as good as the target or better, so that there is nothing in between to measure.</summary>
    FloorNotWorse,
}

/// <summary>
/// How far a value has come from its floor to its target: 100 · (value − floor) / (target − floor), cut off at 0 and at 100.
/// Where less is better the floor is the higher of the two, and the same formula holds. It is the min–max normalisation of
/// OECD and JRC, <em>Handbook on Constructing Composite Indicators: Methodology and User Guide</em> (2008), step 5, with the
/// organisation's own floor and target for minimum and maximum.
/// </summary>
internal static class Attainment
{
    /// <summary>The attainment of a target that is reached or passed.</summary>
    public const double Whole = 100;

    /// <summary>The attainment, 0 to 100; none when the floor is not worse than the target.</summary>
    /// <param name="value">The value.</param>
    /// <param name="floor">Where attainment is 0.</param>
    /// <param name="target">Where it is 100.</param>
    /// <param name="better">Which way is better.</param>
    public static double? Of(double value, double floor, double target, Direction better) =>
        (better == Direction.Higher ? floor < target : floor > target)
            ? Math.Clamp(Whole * (value - floor) / (target - floor), 0, Whole)
            : null;
}
