namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class ComplaintsPer1000VisitsTests
{
    private static readonly ComplaintsPer1000Visits Kpi = new();
    private static readonly TicketBuilder Complaint = TicketBuilder.Opened(TestDay.Monday);

    // Formula of Gridcraft, "Customer Complaint Rate Calculator" (gridcraft.cloud), for in-store visits among others:
    // complaints / interactions × 1000. Numbers worked by hand: 12 / 4,800 × 1000 = 2.5.
    [Fact]
    public void Twelve_complaints_in_4800_visits_are_2_5_per_1000() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(4_800).With(Complaint.Times(12)).Measured())
            .ShouldBe(2.5, 12_000, 4_800, sample: 12);

    // 10 complaints: 10 + 1.92 ± 1.96 · √(10 + 0.96) = 5.43 to 18.41, in 2,000 visits half of that per 1,000.
    [Fact]
    public void Complaints_come_as_independent_events_do()
    {
        var value = Kpi.Evaluate(TestDay.Quiet.Entered(2_000).With(Complaint.Times(10)).Measured());

        value.Uncertainty!.Low.Should().BeApproximately(2.716, 0.001);
        value.Uncertainty.High.Should().BeApproximately(9.205, 0.001);
    }

    [Fact]
    public void Complaints_of_days_without_visits_entered_are_left_out()
    {
        var days = TestDay.Total(
            TestDay.Quiet.Entered(500).With(Complaint.Times(2)), TestDay.Quiet.With(Complaint.Times(7)));

        Kpi.Evaluate(days).ShouldBe(4, 2_000, 500, sample: 2);
        Kpi.DaysEntered(days.Sums).Should().Be(1);
    }

    [Fact]
    public void Visits_never_entered_are_no_value_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.With(Complaint).Measured()).ShouldBeMissing(NoDataReason.NotEntered);

    [Fact]
    public void Nothing_measured_is_no_value() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NotEntered);

    [Fact]
    public void A_day_without_visitors_has_nothing_to_divide_by() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(0).With(Complaint).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void No_ticket_of_any_kind_is_no_value_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(50).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Questions_are_no_complaints_and_leave_a_real_0() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(50).With(Complaint.Of(TicketKind.Question)).Measured())
            .ShouldBe(0, 0, 50, sample: 0);

    [Fact]
    public void One_complaint_in_one_visit_is_1000() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(1).With(Complaint).Measured()).ShouldBe(1_000, 1_000, 1, sample: 1);
}
