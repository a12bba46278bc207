namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class PaymentFirstTryTests
{
    private static readonly PaymentFirstTry Kpi = new();
    private static readonly TicketBuilder Job = TicketBuilder.Opened("2026-03-02 08:00");

    // One ticket paid once at the first try, one in three parts of which one had to be tried again: 3 of 4 payments.
    [Fact]
    public void Each_payment_counts() => Kpi.Evaluate(TestDay.Quiet.With(Paid(1, 1), Paid(3, 2)).Measured()).ShouldBeShare(3, 4);

    [Fact]
    public void Nobody_who_paid_at_once_is_a_real_0() => Kpi.Evaluate(TestDay.Quiet.With(Paid(1, 0)).Measured()).ShouldBeShare(0, 1);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static TicketBuilder Paid(int payments, int atFirstTry) =>
        Job.AtDesk(new CourseFigures { PaidAt = TestTime.Utc("2026-03-02 11:00"), Payments = payments, PaymentsAtFirstTry = atFirstTry });
}
