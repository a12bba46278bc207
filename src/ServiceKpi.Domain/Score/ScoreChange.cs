namespace ServiceKpi.Domain.Score;

/// <summary>A score beside another: how many points lie between them, or why they cannot be compared.</summary>
/// <param name="Points">The later minus the earlier; none when they cannot be compared.</param>
/// <param name="Gap">Why they cannot; none when they can.</param>
/// <param name="Once">The KPIs that count in only one of the two, when that is why.</param>
public sealed record ScoreChange(double? Points, ScoreGap? Gap, IReadOnlyList<Kpi> Once)
{
    /// <summary>The change from <paramref name="then"/> to <paramref name="now"/>; comparable are scores of one version whose same parts count.</summary>
    public static ScoreChange Between(ExcellenceScore? now, ExcellenceScore? then)
    {
        if (now?.Value is not { } later || then?.Value is not { } earlier)
        {
            return new(null, ScoreGap.NoScore, []);
        }

        if (now.Version != then.Version && now.Version.Id != then.Version.Id)
        {
            return new(null, ScoreGap.OtherVersion, []);
        }

        return now.CountsSameAs(then)
            ? new(later - earlier, null, [])
            : new(null, ScoreGap.OtherParts, [.. now.Parts.Zip(then.Parts).Where(p => p.First.Counts != p.Second.Counts).Select(p => p.First.Part.Kpi)]);
    }
}
