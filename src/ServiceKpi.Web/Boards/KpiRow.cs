namespace ServiceKpi.Web.Boards;

/// <summary>A KPI in the list of all.</summary>
/// <param name="Reading">Its value at all outlets together.</param>
/// <param name="Line">Its values by time, for the sparkline.</param>
/// <param name="Worst">The outlet that stands worst among those that can be judged; none of one outlet, or when all stand alike.</param>
public sealed record KpiRow(KpiReading Reading, IReadOnlyList<double?> Line, KpiReading? Worst)
{
    /// <summary>The rows of a report of all outlets together and each.</summary>
    internal static IReadOnlyList<KpiRow> Of(KpiReport report, TileModel tiles, KpiFormatter format)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tiles);
        return [.. KpiCatalog.All.Select(kpi => new KpiRow(report.Of(kpi).Single(r => r.Outlet is null), tiles.LineOf(kpi), WorstOf(report, kpi, format)))];
    }

    private static KpiReading? WorstOf(KpiReport report, Kpi kpi, KpiFormatter format)
    {
        List<RankedReading> judged = [.. RankedReading.Of(report, kpi, SortOrder.BestFirst(kpi), format).Where(r => r.Group == RankGroup.Judged)];
        return judged.Count > 1 && judged[0].Rank != judged[^1].Rank ? judged[^1].Reading : null;
    }
}
