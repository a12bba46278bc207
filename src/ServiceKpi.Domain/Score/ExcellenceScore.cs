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
