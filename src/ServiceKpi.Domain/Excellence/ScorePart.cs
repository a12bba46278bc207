using ServiceKpi.Domain.Kpis;

namespace ServiceKpi.Domain.Excellence;

/// <summary>A KPI in an excellence score.</summary>
/// <param name="KpiId">The id of the KPI.</param>
/// <param name="Weight">How much it counts beside the others, 1 to 100.</param>
/// <param name="FloorHundredths">
/// Where attainment is 0: in hundredths of the KPI's unit, or, for a sum whose targets differ from outlet to outlet, in hundredths
/// of a percent of the target.
/// </param>
public sealed record ScorePart(string KpiId, int Weight, long FloorHundredths)
{
    /// <summary>The KPI.</summary>
    public Kpi Kpi => KpiCatalog.Get(KpiId);
}
