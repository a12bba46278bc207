namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class ChurnRateTests
{
    private static readonly ChurnRate Kpi = new();

    // 3G Network knowledge base, "How is churn rate calculated?" (3g.network/knowledgebase): 1,000 customers at the start
    // of the month of whom 50 are lost by its end are a churn of 5 %.
    [Fact]
    public void The_published_company_loses_5_percent() =>
        Kpi.Evaluate(Members.Measured(staying: 950, leaving: 50)).ShouldBeShare(50, 1_000);

    [Theory]
    [InlineData(3, 1, 9)]
    [InlineData(0, 2, 0)]
    [InlineData(2, 0, 4)]
    public void Churn_and_retention_make_100_over_the_same_members(int staying, int leaving, int joining)
    {
        var measured = Members.Measured(staying, leaving, joining);
        var churn = Kpi.Evaluate(measured);
        var retention = new RetentionRate().Evaluate(measured);

        (churn.Value + retention.Value).Should().BeApproximately(100, 1e-9);
        churn.Denominator.Should().Be(retention.Denominator);
    }

    [Fact]
    public void No_member_at_the_start_is_no_value_and_not_0() =>
        Kpi.Evaluate(Members.Measured(staying: 0, leaving: 0, joining: 5)).ShouldBeMissing(NoDataReason.NoMembers);

    [Fact]
    public void Nothing_measured_is_no_value() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoMembers);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(4, 0)]
    [InlineData(0, 4)]
    public void All_and_none_are_real_scores(int staying, int leaving) =>
        Kpi.Evaluate(Members.Measured(staying, leaving)).ShouldBeShare(leaving, staying + leaving);
}
