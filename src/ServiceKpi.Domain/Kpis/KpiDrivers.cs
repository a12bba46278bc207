namespace ServiceKpi.Domain.Kpis;

/// <summary>What a sum is the product of: a volume, and what each unit of it brings.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="RateId">The id of what each unit of it brings.</param>
public sealed record KpiDrivers(string VolumeId, string RateId)
{
    /// <summary>How many, such as visits.</summary>
    public Kpi Volume => KpiCatalog.Get(VolumeId);

    /// <summary>What each brings, such as revenue per visit.</summary>
    public Kpi Rate => KpiCatalog.Get(RateId);
}
