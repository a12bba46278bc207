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

/// <summary>The report of one part of the tickets and answers.</summary>
/// <param name="Slice">The part.</param>
/// <param name="Report">Its values.</param>
public sealed record SliceReport(Slice Slice, KpiReport Report);

/// <summary>One value of a report: of a KPI, for an outlet or all chosen outlets, over some days.</summary>
public sealed record KpiReading
{
    /// <summary>The KPI.</summary>
    public required Kpi Kpi { get; init; }

    /// <summary>The outlet; none for all chosen outlets together.</summary>
    public required Outlet? Outlet { get; init; }

    /// <summary>The days measured: those asked about, up to today.</summary>
    public required Period Period { get; init; }

    /// <summary>The value, or why there is none.</summary>
    public required KpiValue Value { get; init; }

    /// <summary>True when there is a value of too few cases to judge it.</summary>
    public required bool BelowMinimumSample { get; init; }

    /// <summary>How complete the daily figures are that it rests on.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>
    /// True when figures of some outlet-days are still to be entered, so that the value is of the others only. Of one day the
    /// outlet-days are outlets: 1 of 5 has entered.
    /// </summary>
    public bool IsIncomplete => Kpi.Definition.EnteredDays is not null && Coverage.Entered < Coverage.Expected;

    /// <summary>The target and how the value stands to it; none where no target is set.</summary>
    public TargetReading? Target { get; init; }

    /// <summary>The comparison, when one was asked for.</summary>
    public KpiComparison? Comparison { get; init; }
}

/// <summary>How complete the daily figures are.</summary>
/// <param name="Entered">Outlet-days with the figures entered.</param>
/// <param name="Expected">Outlet-days, up to today, on which an outlet was open.</param>
public readonly record struct Coverage(long Entered, long Expected)
{
    /// <summary>The coverage of what was measured: a day counts as entered with visits or revenue.</summary>
    public static Coverage Of(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        return new Coverage(measured.Sums[Measure.EntryDays], measured.TradingDays);
    }
}
