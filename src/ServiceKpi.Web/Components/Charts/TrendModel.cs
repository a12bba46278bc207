using ServiceKpi.Domain.Kpis;

namespace ServiceKpi.Web.Components.Charts;

/// <summary>A trend, ready to draw.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Points">The pieces in order.</param>
/// <param name="Compared">Whether there is a line to compare with.</param>
public sealed record TrendModel(Kpi Kpi, IReadOnlyList<TrendPoint> Points, bool Compared)
{
    /// <summary>The axis: amounts, counts and times begin at 0; shares and scores where they are.</summary>
    public NiceScale Scale { get; } = NiceScale.Of(
        Points.Select(p => p.Now).Concat(Points.Select(p => p.Then)),
        withZero: Kpi.Definition.Unit is not (KpiUnit.Percent or KpiUnit.Score or KpiUnit.Points),
        seconds: Kpi.Definition.Unit == KpiUnit.Seconds);

    /// <summary>True when there is nothing to draw.</summary>
    public bool IsEmpty => Points.All(p => p.Now is null && p.Then is null);
}
