namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class AverageIssueCountTests
{
    private static readonly AverageIssueCount Kpi = new();
    private static readonly TicketBuilder Complaint = TicketBuilder.Opened(TestDay.Monday);

    // The report "Response time by days" of Axence, nVision 14 and 16 help (axence.net/help): 20, 43 and 14 tickets on
    // three days are 25.67 a day on average.
    [Fact]
    public void The_published_report_has_25_67_a_day()
    {
        var value = Kpi.Evaluate(TestDay.Total(
            TestDay.Quiet.With(Complaint.Times(20)),
            TestDay.Quiet.With(Complaint.Times(43)),
            TestDay.Quiet.With(Complaint.Times(14))));

        value.ShouldBe(77.0 / 3, 77, 3, sample: 77);
        value.Value.Should().BeApproximately(25.67, 0.005);
    }

    [Fact]
    public void Trading_days_without_a_complaint_count_below() =>
        Kpi.Evaluate(TestDay.Total(TestDay.Quiet.With(Complaint.Times(3)), TestDay.Quiet)).ShouldBe(1.5, 3, 2, sample: 3);

    [Fact]
    public void Closed_days_do_not_count_below()
    {
        var sunday = TestDay.On(new DateOnly(2026, 3, 1), TestOutlet.In("UTC", HoursBuilder.Weekdays("08:00-17:00").Build()));

        Kpi.Evaluate(TestDay.Total(TestDay.Quiet.With(Complaint.Times(3)), sunday)).ShouldBe(3, 3, 1, sample: 3);
    }

    [Fact]
    public void A_closed_day_on_which_the_outlet_did_trade_counts_below()
    {
        var sunday = TestDay.On(new DateOnly(2026, 3, 1), TestOutlet.In("UTC", HoursBuilder.Weekdays("08:00-17:00").Build()))
            .Entered(visits: 12);

        Kpi.Evaluate(TestDay.Total(TestDay.Quiet.With(Complaint.Times(3)), sunday)).ShouldBe(1.5, 3, 2, sample: 3);
    }

    [Fact]
    public void Questions_are_no_issues_and_leave_a_real_0() =>
        Kpi.Evaluate(TestDay.Quiet.With(Complaint.Of(TicketKind.Question)).Measured()).ShouldBe(0, 0, 1, sample: 0);

    [Fact]
    public void No_ticket_of_any_kind_is_no_value_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Complaints_without_a_trading_day_have_nothing_to_divide_by()
    {
        var closed = TestOutlet.In("UTC", HoursBuilder.Daily().Build());

        Kpi.Evaluate(TestDay.On(TestDay.Monday, closed).With(Complaint).Measured()).ShouldBeMissing(NoDataReason.NoEvents);
    }
}
