namespace ServiceKpi.Domain.Kpis;

/// <summary>What a KPI is made of beside the plain sums.</summary>
[Flags]
public enum KpiNeeds
{
    /// <summary>Only the plain sums.</summary>
    Sums = 0,

    /// <summary>The histograms of response and resolution times.</summary>
    Durations = 1,

    /// <summary>The members at the start and the end.</summary>
    Members = 2,
}
