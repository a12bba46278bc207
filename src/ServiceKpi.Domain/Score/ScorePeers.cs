namespace ServiceKpi.Domain.Score;

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
