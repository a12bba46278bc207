namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class CustomerVisitsTests
{
    private static readonly CustomerVisits Kpi = new();

    // The footfall of the two stores of CountTrack, "Maximizing retail success: understanding and improving conversion
    // rates" (counttrack.com): 5,000 and 2,500 visitors a day. Added by hand: 7,500.
    [Fact]
    public void It_is_the_sum_of_the_visits()
    {
        var days = TestDay.Total(TestDay.Quiet.Entered(visits: 5_000), TestDay.Quiet.Entered(visits: 2_500));

        Kpi.Evaluate(days).ShouldBe(7_500, 7_500, 1, sample: 2);
        Kpi.DaysEntered(days.Sums).Should().Be(2);
    }

    [Fact]
    public void Nothing_entered_is_no_value_and_not_0() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NotEntered);

    [Fact]
    public void Revenue_alone_does_not_make_visits() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(revenueMinor: 100).Measured()).ShouldBeMissing(NoDataReason.NotEntered);

    [Fact]
    public void A_day_without_visitors_is_a_real_0() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(visits: 0).Measured()).ShouldBe(0, 0, 1, sample: 1);

    [Fact]
    public void A_single_day_is_its_visits() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(visits: 7).Measured()).ShouldBe(7, 7, 1, sample: 1);
}
