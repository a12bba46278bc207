using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Members on the day before the period who stayed members to its last day / members on the day before, in
/// percent, 0 to 100. No member on the day before gives <see cref="NoDataReason.NoMembers"/>.
/// </summary>
public sealed class RetentionRate() : Kpi(new KpiDefinition
{
    Id = "retention-rate",
    Name = "Customer retention",
    Group = KpiGroup.Loyalty,
    Order = 1,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = "members on the day before the period who are still members on its last day / members on the day before",
    Description = "How many of the members at the start are still members at the end. Who left and came back "
        + "within the period did not stay.",
    Source = "P. Farris et al., Marketing Metrics, 3rd ed. (Pearson, 2015), ch. 5: customer retention",
    Sample = "members at start",
    Needs = KpiNeeds.Members,
    Follows = FollowedCustomers.Kept,
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var (atStart, retained) = measured.Members;
        return KpiValue.Proportion(retained, atStart, NoDataReason.NoMembers);
    }
}
