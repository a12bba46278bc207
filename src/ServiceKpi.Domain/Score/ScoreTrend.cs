namespace ServiceKpi.Domain.Score;

/// <summary>The scores month by month.</summary>
/// <param name="Months">The months in order, the latest last.</param>
public sealed record ScoreTrend(IReadOnlyList<ScoreMonth> Months)
{
    /// <summary>How many months are looked at.</summary>
    public const int MostMonths = 12;

    /// <summary>Runs of neighbours that can be compared: the indexes at which one begins and ends, both included.</summary>
    public IEnumerable<(int First, int Last)> Stretches()
    {
        for (var first = 0; first < Months.Count; first++)
        {
            if (Months[first].Score?.Value is not null)
            {
                var last = first;
                while (last + 1 < Months.Count && Months[last + 1].Change.Points is not null)
                {
                    last++;
                }

                yield return (first, last);
                first = last;
            }
        }
    }

    /// <summary>What to ask for the trend of the months up to that of a day; null when no version holds in any of them.</summary>
    /// <param name="book">The versions.</param>
    /// <param name="outlets">The codes of the outlets.</param>
    /// <param name="until">A day of the last month.</param>
    public static KpiQuestion? Question(ScoreBook book, IReadOnlyList<string> outlets, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(book);
        var last = Month.Of(until);
        var months = Enumerable.Range(1 - MostMonths, MostMonths).Select(n => last.Plus(n).Days)
            .SkipWhile(m => book.On(m.To) is null).ToList();
        return months.Count == 0 ? null : new KpiQuestion
        {
            Period = Period.Around(months),
            Kpis = [.. months.SelectMany(m => book.On(m.To)!.Parts).Select(p => p.KpiId).Distinct()],
            Outlets = outlets,
            Grain = Grain.Month,
            JudgesTargets = true,
        };
    }

    /// <summary>The trend in a report that answers <see cref="Question"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="book">The versions.</param>
    /// <param name="outlet">The outlet; none for all of the report together.</param>
    public static ScoreTrend Of(KpiReport report, ScoreBook book, Outlet? outlet = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(book);
        var readings = report.Values.Where(v => v.Outlet == outlet).ToLookup(v => v.Period);
        var months = new List<ScoreMonth>();
        foreach (var month in report.Pieces)
        {
            var score = book.On(month.To) is { } version ? ExcellenceScore.Of(version, readings[month]) : null;
            months.Add(new ScoreMonth(month, score, ScoreChange.Between(score, months.Count == 0 ? null : months[^1].Score)));
        }

        return new ScoreTrend(months);
    }
}

/// <summary>The score of a month.</summary>
/// <param name="Period">The month, or as much of it as is over.</param>
/// <param name="Score">The score by the version of its last day; none before the first version.</param>
/// <param name="Change">The score beside that of the month before: where there is a gap, a line must not join the two.</param>
public sealed record ScoreMonth(Period Period, ExcellenceScore? Score, ScoreChange Change);

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

/// <summary>Why two scores cannot be compared.</summary>
public enum ScoreGap
{
    /// <summary>One of them is none: no part of it counts, or no version held then.</summary>
    NoScore,

    /// <summary>They are of two versions, which measure different things.</summary>
    OtherVersion,

    /// <summary>Other parts count in the one than in the other.</summary>
    OtherParts,
}
