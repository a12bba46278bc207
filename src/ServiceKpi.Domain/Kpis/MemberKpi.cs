namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// How many of the members on the day before the period stayed to its last day, or did not, in percent, 0 to 100. No member on the
/// day before gives <see cref="NoDataReason.NoMembers"/>. A customer of two outlets counts once, so a change cannot be taken apart by
/// outlet; hardly a member leaves on any one day, so a chart needs months.
/// </summary>
/// <param name="definition">What it is.</param>
/// <param name="follows">Which of them count.</param>
internal abstract class MemberKpi(KpiDefinition definition, FollowedCustomers follows) : Kpi(definition)
{
    /// <inheritdoc/>
    internal override ChanceLaw Law => ChanceLaw.Proportion;

    /// <inheritdoc/>
    public override KpiSplit Split => KpiSplit.None;

    /// <inheritdoc/>
    public override IReadOnlyList<RowBasis> Rows { get; } = [new(RowKind.Memberships, RowDay.Held, RowNeeds.AtStart)];

    /// <inheritdoc/>
    internal override FollowedCustomers? Follows => follows;

    /// <inheritdoc/>
    public override Grain? OnlyGrain => Grain.Month;

    /// <inheritdoc/>
    public override int Scale => 100;

    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var (atStart, retained) = measured.Members;
        return KpiValue.Proportion(
            follows == FollowedCustomers.Kept ? retained : atStart - retained, atStart, NoDataReason.NoMembers);
    }
}

/// <summary>Which customers of a set that is followed through a period a KPI counts. The longer the period, the fewer are left.</summary>
internal enum FollowedCustomers
{
    /// <summary>Those who stay.</summary>
    Kept,

    /// <summary>Those who go.</summary>
    Lost,
}
