namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class RevenueTests
{
    private static readonly Revenue Kpi = new();

    // The day's takings of Aura Vision, "Sales per visitor" (auravision.ai/knowledge, worked example): £9,000. With a
    // second day worked by hand: 9,000.00 + 1,250.75 = 10,250.75.
    [Fact]
    public void It_is_the_sum_of_the_days_in_major_units()
    {
        var days = TestDay.Total(
            TestDay.Quiet.Entered(revenueMinor: 900_000), TestDay.Quiet.Entered(revenueMinor: 125_075));

        Kpi.Evaluate(days).ShouldBe(10_250.75, 10_250.75, 1, sample: 2);
        Kpi.DaysEntered(days.Sums).Should().Be(2);
    }

    [Fact]
    public void Nothing_entered_is_no_value_and_not_0() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NotEntered);

    [Fact]
    public void Visits_alone_do_not_make_revenue() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(visits: 40).Measured()).ShouldBeMissing(NoDataReason.NotEntered);

    [Fact]
    public void A_day_that_took_nothing_is_a_real_0() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(revenueMinor: 0).Measured()).ShouldBe(0, 0, 1, sample: 1);

    [Fact]
    public void Days_not_entered_are_left_out_of_the_sample() =>
        Kpi.Evaluate(TestDay.Total(TestDay.Quiet.Entered(revenueMinor: 100), TestDay.Quiet)).ShouldBe(1, 1, 1, sample: 1);
}
