namespace ServiceKpi.Web.Ui.Tables;

/// <summary>The value of an outlet and its place among the others.</summary>
/// <param name="Reading">The value.</param>
/// <param name="Rank">The place, the best first, <c>2=</c> for a tie; none when unranked.</param>
public sealed record RankedReading(KpiReading Reading, string? Rank)
{
    /// <summary>Where it is listed: among the judged, the too few, or those without a value.</summary>
    public RankGroup Group => Reading.Value.Value is null ? RankGroup.Nothing
        : Reading.BelowMinimumSample ? RankGroup.Few
        : RankGroup.Judged;

    /// <summary>The outlets of a report, sorted and ranked by a KPI.</summary>
    public static IReadOnlyList<RankedReading> Of(KpiReport report, Kpi kpi, SortOrder sort, KpiFormatter format)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(sort);
        ArgumentNullException.ThrowIfNull(format);
        var readings = report.Values.Where(v => v.Kpi == kpi && v.Outlet is not null).ToDictionary(v => v.Outlet!);
        var order = sort.Column is SortOrder.Name || sort.Column == kpi.Id ? sort : SortOrder.BestFirst(kpi);
        return [.. new OutletRanking(order, o => RankValue.Of(readings[o], format), _ => string.Empty)
            .Sort(report.Outlets).Select(o => new RankedReading(readings[o.Outlet], o.Rank))];
    }
}
