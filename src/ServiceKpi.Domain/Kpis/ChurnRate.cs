using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Members on the day before the period who did not stay to its last day / members on the day before, in percent,
/// 0 to 100. No member on the day before gives <see cref="NoDataReason.NoMembers"/>.
/// </summary>
public sealed class ChurnRate() : Kpi(new KpiDefinition
{
    Id = "churn-rate",
    Name = "Customer churn",
    Group = KpiGroup.Loyalty,
    Order = 2,
    Unit = KpiUnit.Percent,
    Better = Direction.Lower,
    Formula = "1 − retention, over the same set",
    Description = "How many of the members at the start were lost by the end.",
    Source = "P. Farris et al., Marketing Metrics, 3rd ed. (Pearson, 2015), ch. 5: attrition",
    Sample = "members at start",
    Needs = KpiNeeds.Members,
    Follows = FollowedCustomers.Lost,
    Overlaps = [new(["retention-rate"], "Churn is 100 % − retention: one of them says it all.")],
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var (atStart, retained) = measured.Members;
        return KpiValue.Proportion(atStart - retained, atStart, NoDataReason.NoMembers);
    }
}
