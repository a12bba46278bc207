namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class RecoveryRateTests
{
    private static readonly RecoveryRate Kpi = new();
    private static readonly TicketBuilder Job = TicketBuilder.Opened("2026-03-02 08:00").Resolved("2026-03-02 10:00").Of(TicketKind.Request);

    // A complaint and a broken promise in which something else was accepted, a complaint and a reopened matter in which nothing was: 2 of 4.
    [Fact]
    public void A_complaint_a_reopened_matter_and_a_broken_promise_have_failed() => Kpi.Evaluate(TestDay.Quiet.With(
        Ended(Job.Of(TicketKind.Complaint), accepted: true),
        Ended(Job.Promised(new(2026, 3, 1)), accepted: true),
        Ended(Job.Of(TicketKind.Complaint), accepted: false),
        Ended(Job.Reopened(1), accepted: false)).Measured()).ShouldBeShare(2, 4);

    [Fact]
    public void What_went_well_is_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(Ended(Job, accepted: true), Ended(Job.Promised(new(2026, 3, 2)), accepted: true), Ended(Job.Of(TicketKind.Complaint), accepted: true)).Measured()).ShouldBeShare(1, 1);

    [Fact]
    public void What_came_from_a_file_is_in_neither_part() => Kpi.Evaluate(TestDay.Quiet.With(Job.Of(TicketKind.Complaint)).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static TicketBuilder Ended(TicketBuilder job, bool accepted) => job.AtDesk(new CourseFigures { AlternativeAccepted = accepted });
}
