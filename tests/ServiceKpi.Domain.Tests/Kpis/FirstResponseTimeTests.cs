namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class FirstResponseTimeTests
{
    private const double HistogramError = 1.0 / 128;

    private static readonly FirstResponseTime Kpi = new();
    private static readonly TicketBuilder Ticket = TicketBuilder.Opened(TestDay.Monday);

    // J. Khabushani, "Your average response time is lying to you" (throughscan.com): ten tickets answered in an hour and
    // one after four days have a median of one hour and a mean of about nine and a half, (10 + 96) / 11 = 9.636 hours.
    [Fact]
    public void The_median_stays_at_an_hour_where_one_late_answer_moves_the_mean()
    {
        var late = Ticket.RespondedAfter(TimeSpan.FromDays(4)).Build();
        var sums = TestDay.Quiet.With(Ticket.RespondedAfter(TimeSpan.FromHours(1)).Times(10)).Sums()
            + TestDay.On(late.FirstResponseDay!.Value).With([late]).Sums();

        var value = Kpi.Evaluate(new Measurement(sums));

        value.Value.Should().BeApproximately(3_600, 3_600 * HistogramError);
        (value.Mean / 3_600).Should().BeApproximately(106.0 / 11, 1e-9);
        value.Numerator.Should().Be(106 * 3_600);
        value.Denominator.Should().Be(11);
        value.SampleSize.Should().Be(11);
    }

    // The report "Response time by days" of Axence, nVision 14 and 16 help (axence.net/help): 20 tickets with a mean of
    // 50 min, 43 with 1 h and 14 with 1 h 10 min have a mean of 59 min 13 s, weighted by the tickets.
    [Fact]
    public void Days_are_merged_first_and_divided_last()
    {
        var value = Kpi.Evaluate(TestDay.Total(DayOf(20, 50), DayOf(43, 60), DayOf(14, 70)));

        value.SampleSize.Should().Be(77);
        Math.Floor(value.Mean!.Value).Should().Be((59 * 60) + 13);
    }

    // 1 s, 2 s … 10 s lie in exact buckets. PERCENTILE_CONT by hand, row 1 + 0.9·(10 − 1) = 9.1: 9 + 0.1·(10 − 9).
    [Fact]
    public void Below_128_seconds_median_and_p90_are_exact()
    {
        var tickets = Enumerable.Range(1, 10).Select(s => Ticket.RespondedAfter(TimeSpan.FromSeconds(s)).Build());

        var value = Kpi.Evaluate(TestDay.Quiet.With(tickets).Measured());

        value.ShouldBe(5.5, 55, 10, sample: 10);
        value.P90.Should().BeApproximately(9.1, 1e-9);
        value.Mean.Should().Be(5.5);
    }

    [Fact]
    public void Tickets_still_waiting_are_not_in_the_median() =>
        Kpi.Evaluate(TestDay.Quiet.With(Ticket, Ticket.RespondedAfter(TimeSpan.FromSeconds(60))).Measured())
            .ShouldBe(60, 60, 1, sample: 1);

    [Fact]
    public void Only_waiting_tickets_are_no_value_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.With(Ticket).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void An_answer_at_once_is_a_real_0()
    {
        var value = Kpi.Evaluate(TestDay.Quiet.With(Ticket.RespondedAfter(TimeSpan.Zero)).Measured());

        value.ShouldBe(0, 0, 1, sample: 1);
        value.P90.Should().Be(0);
        value.Mean.Should().Be(0);
    }

    [Fact]
    public void Equal_times_are_median_p90_and_mean_alike()
    {
        var value = Kpi.Evaluate(TestDay.Quiet.With(Ticket.RespondedAfter(TimeSpan.FromSeconds(90)).Times(7)).Measured());

        value.ShouldBe(90, 630, 7, sample: 7);
        value.P90.Should().Be(90);
        value.Mean.Should().Be(90);
    }

    private static TestDay DayOf(int tickets, int minutes) =>
        TestDay.Quiet.With(Ticket.RespondedAfter(TimeSpan.FromMinutes(minutes)).Times(tickets));
}
