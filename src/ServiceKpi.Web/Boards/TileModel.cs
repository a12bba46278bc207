namespace ServiceKpi.Web.Boards;

/// <summary>What the tiles show.</summary>
/// <param name="Values">One value of each KPI.</param>
/// <param name="Lines">The values by time for the sparklines; a KPI without any has none.</param>
public sealed record TileModel(KpiReport Values, IReadOnlyDictionary<string, IReadOnlyList<double?>> Lines)
{
    /// <summary>The tickets that nobody has answered yet; none when not known.</summary>
    public WaitingTickets? Waiting { get; init; }

    /// <summary>The KPIs that a manager asks for first.</summary>
    public IEnumerable<KpiReading> Leading => KpiCatalog.Leading.SelectMany(kpi => Values.Of(kpi));

    /// <summary>All others.</summary>
    public IEnumerable<KpiReading> Others => Values.Values.Where(v => !KpiCatalog.Leading.Contains(v.Kpi));

    /// <summary>
    /// The tiles of the reports; reports of lines that failed are left out. A line ends before the last pieces that outlets have
    /// not entered, or that are cut short: it would fall for no other reason.
    /// </summary>
    public static TileModel Of(KpiReport values, IEnumerable<(Grain Grain, KpiReport? Report)> lines) => new(
        values,
        lines.SelectMany(line => (line.Report?.Values ?? []).GroupBy(v => v.Kpi.Id).Select(g => (g.Key, Line: LineOf([.. g], line.Grain))))
            .ToDictionary(line => line.Key, line => line.Line));

    /// <summary>The values of a KPI by time.</summary>
    public IReadOnlyList<double?> LineOf(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return Lines.GetValueOrDefault(kpi.Id) ?? [];
    }

    /// <summary>The values as far as the last whole one; all of them when none is.</summary>
    private static IReadOnlyList<double?> LineOf(List<KpiReading> readings, Grain grain)
    {
        var last = readings.FindLastIndex(r => r.Value.Value is not null && !PieceDays.IsPartial(r, grain));
        return [.. readings.Select((r, i) => last >= 0 && i > last ? null : r.Value.Value)];
    }
}
