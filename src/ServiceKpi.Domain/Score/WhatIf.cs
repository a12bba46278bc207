namespace ServiceKpi.Domain.Score;

/// <summary>
/// What the figures of an outlet would be if visits, revenue per visit or one other KPI were others. Revenue is visits times
/// transaction ratio, over the days with both entered; everything that is not moved stays as it is.
/// </summary>
/// <param name="readings">The values as they are, with their targets, of each KPI one.</param>
public sealed class WhatIf(IReadOnlyList<KpiReading> readings)
{
    private static readonly Kpi[] Driven = [Worth.Revenue, Worth.Visits, Worth.Ratio];

    /// <summary>The visits of the days with visits and revenue entered; none without such a day.</summary>
    public double? VisitsNow => Now(Worth.Ratio) is { Value: not null } ratio ? ratio.Denominator : null;

    /// <summary>The revenue per visit of the same days, in major units; none without such a day, or without a visit.</summary>
    public double? RatioNow => Now(Worth.Ratio)?.Value;

    /// <summary>The KPIs that can be moved beside visits and ratio: those that have a value.</summary>
    public IReadOnlyList<KpiReading> Movable { get; } =
        [.. readings.Where(r => r.Value.Value is not null && !Driven.Contains(r.Kpi))];

    /// <summary>How far a KPI can be moved: over its whole scale, or to twice its value where the scale has no end.</summary>
    public static (double Least, double Most) RangeOf(KpiReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Kpi.Definition.Unit is KpiUnit.Percent or KpiUnit.Points or KpiUnit.Score
            ? reading.Kpi.Definition.Range
            : (0, 2 * Math.Max(reading.Value.Value ?? 0, reading.Target?.Value ?? 0));
    }

    /// <summary>
    /// The values as they would be, with how each would stand to its target. With <paramref name="visits"/> and
    /// <paramref name="ratio"/> times what they are, revenue is the product of both times what it is.
    /// </summary>
    /// <param name="visits">Visits would be so many times what they are, 0 or more; 1 for as many.</param>
    /// <param name="ratio">Revenue per visit would be so many times what it is, 0 or more; 1 for as much.</param>
    /// <param name="moved">Another KPI and the value it would have; none when no other is moved.</param>
    public IReadOnlyList<KpiReading> With(double visits, double ratio, (Kpi Kpi, double Value)? moved = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(visits);
        ArgumentOutOfRangeException.ThrowIfNegative(ratio);
        return [.. readings.Select(reading => Moved(reading, FactorOf(reading.Kpi, visits, ratio), moved))];
    }

    private static double FactorOf(Kpi kpi, double visits, double ratio) =>
        kpi == Worth.Visits ? visits : kpi == Worth.Ratio ? ratio : kpi == Worth.Revenue ? visits * ratio : 1;

    private static KpiReading Moved(KpiReading reading, double factor, (Kpi Kpi, double Value)? moved) =>
        reading.Value.Value is not { } value ? reading
        : moved is { } other && other.Kpi == reading.Kpi ? At(reading, other.Value)
        : factor == 1 ? reading
        : At(reading, value * factor);

    private static KpiReading At(KpiReading reading, double value) => reading with
    {
        Value = KpiValue.Of(value, value, 1, reading.Value.SampleSize),
        Target = reading.Target is { } target && !reading.BelowMinimumSample
            ? target with { Status = TargetJudge.Judge(reading.Kpi.Definition.Better, value, target.Value, target.Limit) }
            : reading.Target,
    };

    private KpiValue? Now(Kpi kpi) => readings.FirstOrDefault(r => r.Kpi == kpi)?.Value;
}

/// <summary>
/// Which of the scores of one version can be ranked with each other: those in which the same parts count as in most of them, and
/// of two groups as large the one whose parts weigh more. The others are shown beside them without a place.
/// </summary>
public sealed class ScorePeers
{
    private readonly ExcellenceScore? example;

    /// <summary>Finds the parts that count in most of the scores.</summary>
    public ScorePeers(IEnumerable<ExcellenceScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var groups = new List<List<ExcellenceScore>>();
        foreach (var score in scores.Where(s => s.Value is not null))
        {
            if (groups.Find(g => g[0].CountsSameAs(score)) is { } alike)
            {
                alike.Add(score);
            }
            else
            {
                groups.Add([score]);
            }
        }

        example = groups.OrderByDescending(g => g.Count).ThenByDescending(g => g[0].CountedWeight).FirstOrDefault()?[0];
    }

    /// <summary>True when the score has a place among the others.</summary>
    public bool Has(ExcellenceScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.Value is not null && example?.CountsSameAs(score) == true;
    }
}
