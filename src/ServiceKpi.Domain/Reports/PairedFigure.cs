namespace ServiceKpi.Domain.Reports;

/// <summary>
/// A figure that staff enter, which a pair of days counts for only where both days have it, and what is read of such pairs: all that the KPIs need
/// which it decides for.
/// </summary>
internal sealed class PairedFigure
{
    private static readonly List<PairedFigure> All =
    [
        .. KpiCatalog.All.Where(k => k.ComparesDayByDay)
            .GroupBy(k => k.Definition.EnteredDays)
            .Select((kpis, place) => new PairedFigure(place, kpis.Key, [.. kpis])),
    ];

    private static readonly Dictionary<Kpi, PairedFigure> OfKpi = All.SelectMany(f => f.kpis, (f, kpi) => KeyValuePair.Create(kpi, f)).ToDictionary();

    private readonly IReadOnlyList<Kpi> kpis;

    private PairedFigure(int place, Measure? entered, IReadOnlyList<Kpi> kpis)
    {
        (Place, Entered, this.kpis) = (place, entered, kpis);
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
    public static int Count => All.Count;

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
}
