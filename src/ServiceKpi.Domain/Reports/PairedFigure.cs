namespace ServiceKpi.Domain.Reports;

/// <summary>
/// A figure that staff enter, which a pair of days counts for only where both days have it, and what is read of such pairs: all that the KPIs need
/// which it decides for.
/// </summary>
internal sealed class PairedFigure
{
    private static readonly Dictionary<Kpi, PairedFigure> OfKpi =
        KpiCatalog.All.Where(k => k.ComparesDayByDay)
            .GroupBy(k => k.Definition.EnteredDays)
            .SelectMany((kpis, place) => Decided(new PairedFigure(place, kpis.Key, [.. kpis]), kpis))
            .ToDictionary();

    private PairedFigure(int place, Measure? entered, IReadOnlyList<Kpi> kpis)
    {
        (Place, Entered) = (place, entered);
        Ratio = kpis.FirstOrDefault(k => k.DailyRatio is not null)?.DailyRatio;
        Measures =
        [
            .. kpis.SelectMany(k => k.DailyMeasures)
                .Concat(entered is { } figure ? [figure] : [])
                .Concat([Measure.EntryDays, Measure.MarkedClosedDays, Measure.UnscheduledDays])
                .Distinct(),
        ];
    }

    /// <summary>How many such figures there are.</summary>
    public static int Count { get; } = OfKpi.Values.Distinct().Count();

    /// <summary>Its number among them.</summary>
    public int Place { get; }

    /// <summary>The outlet-days that have it; none where every pair counts.</summary>
    public Measure? Entered { get; }

    /// <summary>What is read.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>What the KPIs divide day by day; none where none of them is such a ratio.</summary>
    public DayRatio? Ratio { get; }

    /// <summary>The figure that decides for a KPI which is compared day by day.</summary>
    public static PairedFigure Of(Kpi kpi) => OfKpi[kpi];

    private static IEnumerable<KeyValuePair<Kpi, PairedFigure>> Decided(PairedFigure figure, IEnumerable<Kpi> kpis) =>
        kpis.Select(kpi => KeyValuePair.Create(kpi, figure));
}
