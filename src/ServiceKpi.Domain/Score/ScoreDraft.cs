namespace ServiceKpi.Domain.Score;

/// <summary>The parts of a score that somebody is composing.</summary>
/// <param name="Parts">The KPIs in the order shown.</param>
public sealed record ScoreDraft(IReadOnlyList<ScorePart> Parts)
{
    /// <summary>The sum of the weights; it need not be 100.</summary>
    public int Weight => Parts.Sum(p => p.Weight);

    /// <summary>What makes it useless, and of which KPI; empty when it can be stored.</summary>
    public IReadOnlyList<(ScoreFault Fault, Kpi? Kpi)> Faults()
    {
        var faults = new List<(ScoreFault, Kpi?)>();
        if (Parts.Count == 0)
        {
            faults.Add((ScoreFault.NoPart, null));
        }

        faults.AddRange(Parts.GroupBy(p => p.KpiId).Where(g => g.Count() > 1).Select(g => (ScoreFault.Twice, (Kpi?)g.First().Kpi)));
        faults.AddRange(Parts.Where(p => p.Weight is < 1 or > ScorePart.MostWeight).Select(p => (ScoreFault.Weight, (Kpi?)p.Kpi)));
        faults.AddRange(Parts.Where(p => !CanBeFloor(p)).Select(p => (ScoreFault.Floor, (Kpi?)p.Kpi)));
        return faults;
    }

    /// <summary>What to think about, with the targets that the outlets have on a day.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="outlets">The outlets; with none, the organisation's targets are looked at.</param>
    /// <param name="day">The first day that the draft would hold on, or today.</param>
    public IReadOnlyList<ScoreWarning> Warnings(TargetBook targets, IReadOnlyList<Outlet> outlets, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(outlets);
        var ids = Parts.Select(p => p.KpiId).ToHashSet();
        return
        [
            .. Parts.SelectMany(p => p.Kpi.Definition.Overlaps.Where(o => o.With.All(ids.Contains))
                .Select(o => new ScoreWarning(ScoreConcern.Overlap, p.Kpi, Overlap: o))),
            .. Parts.SelectMany(OfTargets),
        ];

        IEnumerable<ScoreWarning> OfTargets(ScorePart part)
        {
            List<TargetInForce?> inForce = outlets.Count == 0
                ? [targets.At(part.Kpi, null, null, day)]
                : [.. outlets.Select(o => targets.Find(part.Kpi, o, day))];
            var without = inForce.Count(t => t is null);
            var notWorse = inForce.Count(t => t is not null && !IsWorse(part, t.Value));
            if (without > 0)
            {
                yield return new ScoreWarning(ScoreConcern.NoTarget, part.Kpi, without);
            }

            if (notWorse > 0)
            {
                yield return new ScoreWarning(ScoreConcern.FloorNotWorse, part.Kpi, notWorse);
            }
        }
    }

    /// <summary>A floor at the target leaves nothing to measure.</summary>
    private static bool CanBeFloor(ScorePart part)
    {
        var (least, most) = ScorePart.RangeOf(part.Kpi);
        return part.Floor >= least && part.Floor <= most
            && (!ScorePart.IsShareOfTarget(part.Kpi) || IsWorse(part, target: 1));
    }

    private static bool IsWorse(ScorePart part, double target) =>
        Attainment.Of(target, part.FloorBeside(new TargetReading(target, null, TargetStatus.None)), target, part.Kpi.Definition.Better) is not null;
}

/// <summary>What makes a draft of a score useless.</summary>
public enum ScoreFault
{
    /// <summary>There is no KPI in it.</summary>
    NoPart,

    /// <summary>A KPI stands in it twice.</summary>
    Twice,

    /// <summary>A weight is not 1 to 100.</summary>
    Weight,

    /// <summary>A floor lies where the KPI can have no value, or for a sum not on the worse side of the target.</summary>
    Floor,
}

/// <summary>Something to think about in a draft.</summary>
/// <param name="Concern">What it is.</param>
/// <param name="Kpi">The KPI.</param>
/// <param name="Outlets">At how many outlets, where that matters.</param>
/// <param name="Overlap">What says the same, where that is the concern.</param>
public sealed record ScoreWarning(ScoreConcern Concern, Kpi Kpi, int Outlets = 0, KpiOverlap? Overlap = null);

/// <summary>What to think about before a draft of a score is stored.</summary>
public enum ScoreConcern
{
    /// <summary>The KPI has no target in force at some outlets, or at any, and drops out there.</summary>
    NoTarget,

    /// <summary>The floor is not worse than the target in force at some outlets, where the KPI drops out.</summary>
    FloorNotWorse,

    /// <summary>The KPI says what others in the draft say too.</summary>
    Overlap,
}
