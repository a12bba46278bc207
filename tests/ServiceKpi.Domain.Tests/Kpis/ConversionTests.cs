namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class ConversionTests
{
    private static readonly Conversion Kpi = new();

    // Trastem, "How to calculate retail conversion rate" (trastem.co.jp, case study): 5,000 visitors in a month of whom
    // 500 made a purchase are a conversion rate of 10 %.
    [Fact]
    public void The_published_store_converts_10_percent() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(5_000, transactions: 500).Measured()).ShouldBeShare(500, 5_000);

    [Fact]
    public void More_sales_than_visits_exceed_100_percent_and_have_no_interval()
    {
        var value = Kpi.Evaluate(TestDay.Quiet.Entered(100, transactions: 130).Measured());

        value.ShouldBe(130, 130, 100, sample: 100);
        value.Interval.Should().BeNull();
    }

    [Fact]
    public void Days_with_only_one_side_entered_are_left_out_on_both()
    {
        var days = TestDay.Total(
            TestDay.Quiet.Entered(20, transactions: 5),
            TestDay.Quiet.Entered(visits: 80),
            TestDay.Quiet.Entered(transactions: 44));

        Kpi.Evaluate(days).ShouldBeShare(5, 20);
        Kpi.DaysEntered(days.Sums).Should().Be(1);
    }

    [Fact]
    public void Nothing_entered_is_no_value_and_not_0() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NotEntered);

    [Fact]
    public void A_day_without_visitors_has_nothing_to_divide_by() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(0, transactions: 2).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(0, 4)]
    [InlineData(4, 4)]
    public void No_sale_and_a_sale_for_every_visit_are_real_scores(long sales, long visits) =>
        Kpi.Evaluate(TestDay.Quiet.Entered(visits, transactions: sales).Measured()).ShouldBeShare(sales, visits);
}
