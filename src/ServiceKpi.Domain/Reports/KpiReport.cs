namespace ServiceKpi.Domain.Reports;

/// <summary>The answer to a <see cref="KpiQuestion"/>.</summary>
public sealed record KpiReport
{
    private bool? hasTargets;

    /// <summary>The currency of every amount.</summary>
    public required string Currency { get; init; }

    /// <summary>The days measured: those asked about, up to today.</summary>
    public required Period Period { get; init; }

    /// <summary>The days compared with, when a comparison was asked for.</summary>
    public required Period? ComparedWith { get; init; }

    /// <summary>What was done so that the comparison is fair.</summary>
    public Fairness Fairness { get; init; }

    /// <summary>How the days of the periods are compared; none without a comparison, or over whole periods.</summary>
    public DayPairing? Pairing { get; init; }

    /// <summary>The pieces of the period, in order.</summary>
    public required IReadOnlyList<Period> Pieces { get; init; }

    /// <summary>The chosen outlets by code.</summary>
    public required IReadOnlyList<Outlet> Outlets { get; init; }

    /// <summary>How complete the daily figures of all chosen outlets are over the whole period.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The same for each of <see cref="Pieces"/>, in their order.</summary>
    public IReadOnlyList<Coverage> PieceCoverage { get; init; } = [];

    /// <summary>The values: by KPI, then the total before the outlets, then by time.</summary>
    public required IReadOnlyList<KpiReading> Values { get; init; }

    /// <summary>Whether any of the values has a target.</summary>
    public bool HasTargets => hasTargets ??= Values.Any(v => v.Target is not null);

    /// <summary>The values of a KPI by time, of one outlet, or of all together when <paramref name="outlet"/> is null.</summary>
    public IEnumerable<KpiReading> Of(Kpi kpi, Outlet? outlet = null) =>
        Values.Where(v => v.Kpi == kpi && v.Outlet == outlet);
}
