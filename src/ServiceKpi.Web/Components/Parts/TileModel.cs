using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Web.Components.Parts;

/// <summary>What the tiles show.</summary>
/// <param name="Values">One value of each KPI.</param>
/// <param name="Lines">The values by time for the sparklines; a KPI without any has none.</param>
public sealed record TileModel(KpiReport Values, IReadOnlyDictionary<string, IReadOnlyList<double?>> Lines)
{
    /// <summary>The tickets that nobody has answered yet; none when not known.</summary>
    public WaitingTickets? Waiting { get; init; }

    /// <summary>
    /// The tiles of the reports; reports of lines that failed are left out. A line ends before a last piece that some outlets have
    /// not entered: it would fall for no other reason.
    /// </summary>
    public static TileModel Of(KpiReport values, params IEnumerable<KpiReport?> lines) => new(
        values,
        lines.OfType<KpiReport>().SelectMany(report => report.Values).GroupBy(v => v.Kpi.Id)
            .ToDictionary(g => g.Key, IReadOnlyList<double?> (g) => LineOf([.. g])));

    /// <summary>The values of a KPI by time.</summary>
    public IReadOnlyList<double?> LineOf(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return Lines.GetValueOrDefault(kpi.Id) ?? [];
    }

    private static IReadOnlyList<double?> LineOf(List<KpiReading> readings) =>
        [.. readings.Select((r, i) => i == readings.Count - 1 && r.IsIncomplete ? null : r.Value.Value)];
}
