namespace ServiceKpi.Domain.Kpis;

/// <summary>What a KPI reads beside the plain sums, so that nobody fetches it in vain.</summary>
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
