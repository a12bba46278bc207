namespace ServiceKpi.Web.Features.Score;

/// <summary>What the sliders of an outlet start from, and where they stand. Nothing of it is stored.</summary>
public sealed class WhatIfModel
{
    /// <summary>How far visits and ratio can be moved, in percent, up and down.</summary>
    public const int MostPercent = 50;

    private const int Steps = 200;

    private readonly IReadOnlyList<KpiReading> readings;

    /// <summary>Starts from the values as they are.</summary>
    /// <param name="readings">The values with their targets, of each KPI one.</param>
    /// <param name="version">The version of the excellence score that holds; none when there is no score.</param>
    public WhatIfModel(IReadOnlyList<KpiReading> readings, ScoreDefinition? version)
    {
        this.readings = readings;
        Version = version;
        Figures = new WhatIf(readings);
        Kpi = Figures.Movable.OrderBy(r => version?.Parts.Any(p => p.KpiId == r.Kpi.Id) == true ? 0 : 1).FirstOrDefault()?.Kpi;
        Reset();
    }

    /// <summary>The figures.</summary>
    public WhatIf Figures { get; }

    /// <summary>The version of the score; none when there is none.</summary>
    public ScoreDefinition? Version { get; }

    /// <summary>By how many percent visits are moved.</summary>
    public double VisitsPercent { get; set; }

    /// <summary>By how many percent revenue per visit is moved.</summary>
    public double RatioPercent { get; set; }

    /// <summary>The other KPI that is moved; none when there is none to move.</summary>
    public Kpi? Kpi { get; private set; }

    /// <summary>The value that it is moved to; none where it stands.</summary>
    public double? KpiValue { get; set; }

    /// <summary>The other KPI as it is.</summary>
    public KpiReading? KpiNow => Figures.Movable.FirstOrDefault(r => r.Kpi == Kpi);

    /// <summary>True when anything is moved.</summary>
    public bool IsMoved => VisitsPercent != 0 || RatioPercent != 0 || KpiValue is not null;

    /// <summary>The score as it is; none without a version.</summary>
    public ExcellenceScore? ScoreNow => Version is null ? null : ExcellenceScore.Of(Version, readings);

    /// <summary>The visits as they would be.</summary>
    public double? Visits => Figures.VisitsNow * Factor(VisitsPercent);

    /// <summary>The revenue per visit as it would be.</summary>
    public double? Ratio => Figures.RatioNow * Factor(RatioPercent);

    /// <summary>The values as they would be.</summary>
    public IReadOnlyList<KpiReading> Readings => Figures.With(
        Factor(VisitsPercent), Factor(RatioPercent), Kpi is { } kpi && KpiValue is { } value ? (kpi, value) : null);

    /// <summary>The score as it would be; none without a version.</summary>
    public ExcellenceScore? Score => Version is null ? null : ExcellenceScore.Of(Version, Readings);

    /// <summary>The values whose standing to their target would be another: before, and after.</summary>
    public IEnumerable<(KpiReading Before, KpiReading After)> Turned => readings.Zip(Readings)
        .Where(r => r.First.Target is { } before && r.Second.Target is { } after && before.Status != after.Status);

    /// <summary>Chooses the other KPI.</summary>
    public void Choose(string? id)
    {
        Kpi = Figures.Movable.FirstOrDefault(r => r.Kpi.Id == id)?.Kpi ?? Kpi;
        KpiValue = null;
    }

    /// <summary>Puts everything back to where it is.</summary>
    public void Reset()
    {
        (VisitsPercent, RatioPercent, KpiValue) = (0, 0, null);
    }

    /// <summary>Where the slider of the other KPI begins and ends, and its steps.</summary>
    public static (double Least, double Most, double Step) SliderOf(KpiReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var (least, most) = WhatIf.RangeOf(reading);
        return (least, most, reading.Kpi.Definition.Unit switch
        {
            KpiUnit.Percent => 0.5,
            KpiUnit.Points => 1,
            KpiUnit.Score => 0.05,
            _ => (most - least) / Steps,
        });
    }

    private static double Factor(double percent) => 1 + (percent / 100);
}
