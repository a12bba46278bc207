namespace ServiceKpi.Domain.Kpis;

/// <summary>How the change of a KPI of several outlets is taken apart.</summary>
public enum KpiSplit
{
    /// <summary>Not at all: it is no sum and no ratio of sums over outlets.</summary>
    None,

    /// <summary>A sum, into its <see cref="KpiDrivers"/>: revenue into visits and transaction ratio.</summary>
    Drivers,

    /// <summary>A ratio, into what outlets did and their mix.</summary>
    Mix,

    /// <summary>A count, by outlet alone.</summary>
    Sum,
}
