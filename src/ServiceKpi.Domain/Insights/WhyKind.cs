using ServiceKpi.Domain.Kpis;

namespace ServiceKpi.Domain.Insights;

/// <summary>How the change of a KPI is taken apart.</summary>
public enum WhyKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Revenue, into visits and transaction ratio (<see cref="DriverSplit"/>).</summary>
    Drivers,

    /// <summary>A ratio, into what outlets did and their mix (<see cref="MixSplit"/>).</summary>
    Mix,

    /// <summary>A count, by outlet alone.</summary>
    Sum,
}
