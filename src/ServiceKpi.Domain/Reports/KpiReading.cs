namespace ServiceKpi.Domain.Reports;

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
