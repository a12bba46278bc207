namespace ServiceKpi.Domain.Tests.Measures;

public sealed class DayTallyClockTests
{
    private static readonly OpeningHours OfficeHours = HoursBuilder.Weekdays("08:00-17:00").Build();

    [Fact]
    public void The_response_clock_runs_day_and_night_by_default() =>
        ResponseOver(TestOutlet.In("UTC", OfficeHours))[Measure.FirstResponseSeconds].Should().Be(63 * 3_600);

    [Fact]
    public void With_opening_hours_it_runs_only_while_the_outlet_is_open() =>
        ResponseOver(TestOutlet.CountingOpenHours(OfficeHours))[Measure.FirstResponseSeconds].Should().Be(90 * 60);

    [Fact]
    public void A_reply_while_closed_to_a_question_while_closed_took_no_time()
    {
        var ticket = TicketBuilder.Opened("2026-02-28 08:00").At(TestOutlet.CountingOpenHours(OfficeHours))
            .Responded("2026-03-01 08:00");

        var sums = TestDay.On(new(2026, 3, 1), TestOutlet.CountingOpenHours(OfficeHours)).With(ticket).Sums();

        sums[Measure.FirstResponses].Should().Be(1);
        sums[Distribution.FirstResponseTimes].Should().Be(DurationHistogram.Of([0]));
    }

    [Fact]
    public void Resolution_time_always_runs_day_and_night()
    {
        var outlet = TestOutlet.CountingOpenHours(OfficeHours);
        var ticket = TicketBuilder.Opened("2026-02-27 17:30").At(outlet).Resolved("2026-03-02 08:30");

        TestDay.On(TestDay.Monday, outlet).With(ticket).Sums()[Measure.ResolutionSeconds].Should().Be(63 * 3_600);
    }

    // From Friday 18:30 to Monday 9:30 are 63 hours; on Monday the outlet has been open since 8:00.
    private static MeasureSums ResponseOver(Outlet outlet)
    {
        var ticket = TicketBuilder.Opened("2026-02-27 18:30").At(outlet).Responded("2026-03-02 09:30");
        return TestDay.On(TestDay.Monday, outlet).With(ticket).Sums();
    }
}
