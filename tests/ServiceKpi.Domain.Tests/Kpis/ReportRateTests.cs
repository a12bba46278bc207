namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class ReportRateTests
{
    private static readonly ReportRate Kpi = new();
    private static readonly TicketBuilder Job = TicketBuilder.Opened("2026-03-02 08:00").Resolved("2026-03-02 16:00");

    // Told at once, on the next day at its last minute, a day too late, and never: 2 of 4.
    [Fact]
    public void By_the_end_of_the_next_trading_day_is_in_time() =>
        Kpi.Evaluate(TestDay.Quiet.With(Told("2026-03-02 16:00"), Told("2026-03-03 23:59"), Told("2026-03-04 00:00"), Told(null)).Measured()).ShouldBeShare(2, 4);

    [Fact]
    public void Who_was_told_before_it_was_settled_was_told_in_time() => Kpi.Evaluate(TestDay.Quiet.With(Told("2026-03-02 09:00")).Measured()).ShouldBeShare(1, 1);

    // Friday's matter at an outlet that opens Monday to Friday: Monday is in time, Tuesday is not.
    [Fact]
    public void Days_on_which_the_outlet_is_closed_do_not_count()
    {
        var outlet = new Outlet("JKT01", "Jakarta", "UTC", hours: HoursBuilder.Weekdays("09:00-17:00").Build());
        var friday = TicketBuilder.Opened("2026-03-06 10:00").Resolved("2026-03-06 16:00").At(outlet);
        var tally = new DayTally(outlet, new DateOnly(2026, 3, 6));
        foreach (var told in new[] { "2026-03-09 16:59", "2026-03-10 09:00" })
        {
            tally.Add(friday.AtDesk(new CourseFigures { ReportedBackAt = TestTime.Utc(told) }).Build());
        }

        Kpi.Evaluate(new Measurement(tally.ToSums())).ShouldBeShare(1, 2);
    }

    [Fact]
    public void What_came_from_a_file_is_in_neither_part() => Kpi.Evaluate(TestDay.Quiet.With(Job).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static TicketBuilder Told(string? at) => Job.AtDesk(new CourseFigures { ReportedBackAt = at is null ? null : TestTime.Utc(at) });
}
