namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class EstimateKeptTests
{
    private static readonly EstimateKept Kpi = new();
    private static readonly TicketBuilder Job = TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(5));

    // 450,000 estimated: 495,000 is a tenth more and kept, 495,001 is not, 300,000 is.
    [Fact]
    public void A_tenth_more_than_was_said_is_kept_and_a_rupiah_more_is_not() =>
        Kpi.Evaluate(TestDay.Quiet.With(Charged(450_000_00, 495_000_00), Charged(450_000_00, 495_001_00), Charged(450_000_00, 300_000_00)).Measured()).ShouldBeShare(2, 3);

    // 100,000 estimated and 115,000 charged: kept where 15 percent were allowed when it was charged, and not where it was 14 or none.
    [Theory]
    [InlineData(15, 1)]
    [InlineData(14, 0)]
    [InlineData(0, 0)]
    public void How_much_more_is_kept_was_set_when_it_was_charged(int tolerance, int kept) => Kpi
        .Evaluate(TestDay.Quiet.With(Job.AtDesk(new CourseFigures { EstimateMinor = 100_000_00, ChargedMinor = 115_000_00, ChargeTolerance = tolerance })).Measured())
        .ShouldBeShare(kept, 1);

    [Fact]
    public void Who_was_told_nothing_or_charged_nothing_is_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(Charged(1, 1), Charged(null, 5), Charged(5, null), Job).Measured()).ShouldBeShare(1, 1);

    [Fact]
    public void Free_work_that_was_said_to_be_free_is_kept_and_any_charge_for_it_is_not() =>
        Kpi.Evaluate(TestDay.Quiet.With(Charged(0, 0), Charged(0, 1)).Measured()).ShouldBeShare(1, 2);

    [Fact]
    public void The_largest_amounts_do_not_overflow() =>
        Kpi.Evaluate(TestDay.Quiet.With(Charged(long.MaxValue, long.MaxValue)).Measured()).ShouldBeShare(1, 1);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static TicketBuilder Charged(long? estimate, long? charged) => Job.AtDesk(new CourseFigures { EstimateMinor = estimate, ChargedMinor = charged });
}
