namespace ServiceKpi.Web.Ui.Charts;

/// <summary>A trend, ready to draw.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Points">The pieces in order.</param>
public sealed record TrendModel(Kpi Kpi, IReadOnlyList<TrendPoint> Points)
{
    /// <summary>The days of the line.</summary>
    public required string NowTitle { get; init; }

    /// <summary>What the line compared with shows; none without one.</summary>
    public string? ThenTitle { get; init; }

    /// <summary>Which days compared with stand beside no point, in words; none when all do.</summary>
    public string? LeftOver { get; init; }

    /// <summary>The promotion events of each point; null where there was none, empty when there are none at all.</summary>
    public IReadOnlyList<TrendMark?> Marks { get; init; } = [];

    /// <summary>Whether a promotion event falls into the trend.</summary>
    public bool HasMarks => Marks.Any(m => m is not null);

    /// <summary>The index of the last point with a value; of the last when there is none.</summary>
    public int Latest => Enumerable.Range(0, Points.Count).LastOrDefault(i => Points[i].Now is not null, Points.Count - 1);

    /// <summary>Whether there is a line to compare with.</summary>
    public bool Compared => ThenTitle is not null;

    /// <summary>Whether a piece has a target.</summary>
    public bool HasTargets => Points.Any(p => p.Aim is not null);

    /// <summary>The axis: amounts, counts and times begin at 0; shares and scores where they are.</summary>
    public NiceScale Scale { get; } = NiceScale.Of(
        Points.SelectMany(p => new[] { p.Now, p.Then, p.Aim }),
        withZero: Kpi.Definition.Unit is not (KpiUnit.Percent or KpiUnit.Score or KpiUnit.Points),
        seconds: Kpi.Definition.Unit == KpiUnit.Seconds);

    /// <summary>True when there is nothing to draw.</summary>
    public bool IsEmpty => Points.All(p => p.Now is null && p.Then is null);
}
