namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class TransactionRatioTests
{
    private static readonly TransactionRatio Kpi = new();

    // Aura Vision, "Sales per visitor" (auravision.ai/knowledge, worked example): £9,000 taken from 1,200 customer
    // entries are £7.50 per visitor.
    [Fact]
    public void The_published_store_takes_7_50_per_visit() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(1_200, 900_000).Measured()).ShouldBe(7.5, 9_000, 1_200, sample: 1_200);

    // The stores of AnyRoad, "What is Shopper Yield" (blog.anyroad.com): A converts 15 % at $15 a sale, B 23 % at $9.
    // Net sales / traffic by hand for 1,000 and 100 visitors: A 2,250 / 1,000 = 2.25, B 207 / 100 = 2.07; together
    // 2,457 / 1,100 = 2.2336…, which is not the mean of the ratios, 2.16.
    [Fact]
    public void Outlets_are_merged_first_and_divided_last()
    {
        var a = TestDay.Quiet.Entered(1_000, 225_000);
        var b = TestDay.Quiet.Entered(100, 20_700);

        Kpi.Evaluate(a.Measured()).Value.Should().Be(2.25);
        Kpi.Evaluate(b.Measured()).Value.Should().Be(2.07);
        Kpi.Evaluate(TestDay.Total(a, b)).ShouldBe(2_457.0 / 1_100, 2_457, 1_100, sample: 1_100);
    }

    [Fact]
    public void Days_with_only_one_side_entered_are_left_out_on_both()
    {
        var days = TestDay.Total(
            TestDay.Quiet.Entered(10, 5_000),
            TestDay.Quiet.Entered(visits: 90),
            TestDay.Quiet.Entered(revenueMinor: 77_700));

        Kpi.Evaluate(days).ShouldBe(5, 50, 10, sample: 10);
        Kpi.DaysEntered(days.Sums).Should().Be(1);
    }

    [Fact]
    public void Nothing_entered_is_no_value_and_not_0() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NotEntered);

    [Fact]
    public void Sides_entered_on_different_days_are_not_entered_together()
    {
        var days = TestDay.Total(TestDay.Quiet.Entered(visits: 9), TestDay.Quiet.Entered(revenueMinor: 900));

        Kpi.Evaluate(days).ShouldBeMissing(NoDataReason.NotEntered);
    }

    [Fact]
    public void A_day_without_visitors_has_nothing_to_divide_by() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(0, 5_000).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Visits_that_bring_in_nothing_are_a_real_0() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(3, 0).Measured()).ShouldBe(0, 0, 3, sample: 3);

    [Fact]
    public void One_visit_is_its_revenue() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(1, 1_999).Measured()).ShouldBe(19.99, 19.99, 1, sample: 1);
}
