namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class RetentionRateTests
{
    private static readonly RetentionRate Kpi = new();

    // My Marketing Deal, "Retention rate" (mymarketingdeal.com/retention-rate): of 1,000 customers at the beginning of
    // the month 900 are still customers at its end, 90 %.
    [Fact]
    public void The_published_business_retains_90_percent() =>
        Kpi.Evaluate(Members.Measured(staying: 900, leaving: 100)).ShouldBeShare(900, 1_000);

    // Agile Brand Guide, "Retention rate" (agilebrandguide.com/wiki): of 1,000 customers at the start, 250 acquired and
    // 1,100 at the end, (1,100 − 250) / 1,000 = 85 %.
    [Fact]
    public void Customers_won_within_the_period_change_nothing() =>
        Kpi.Evaluate(Members.Measured(staying: 850, leaving: 150, joining: 250)).ShouldBeShare(850, 1_000);

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
        Kpi.Evaluate(Members.Measured(staying, leaving)).ShouldBeShare(staying, staying + leaving);
}
