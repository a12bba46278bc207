namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class ReopenRateTests
{
    private static readonly ReopenRate Kpi = new();
    private static readonly TicketBuilder Resolved = TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(1));

    // Klipfolio MetricHQ, "Ticket Reopen Rate": 450 tickets resolved in a week of which 25 were reopened; 25 / 450 =
    // 0.0555…, which the page cuts to 5.5 %.
    [Fact]
    public void Tickets_that_state_neither_contacts_nor_reopenings_are_in_neither_part()
    {
        Kpi.Evaluate(TestDay.Quiet.With(Resolved, Resolved.Reopened(1), Resolved.ContactsNotStated()).Measured()).ShouldBeShare(1, 2);
        Kpi.Evaluate(TestDay.Quiet.With(Resolved.ContactsNotStated()).Measured()).ShouldBeMissing(NoDataReason.NoEvents);
    }

    [Fact]
    public void The_published_team_reopens_5_5_percent()
    {
        var value = Kpi.Evaluate(TestDay.Quiet.With(Resolved.Times(425)).With(Resolved.Reopened(1).Times(25)).Measured());

        value.ShouldBeShare(25, 450);
        value.Value.Should().BeInRange(5.5, 5.6);
    }

    [Fact]
    public void A_ticket_reopened_many_times_counts_once() =>
        Kpi.Evaluate(TestDay.Quiet.With(Resolved, Resolved.Reopened(5)).Measured()).ShouldBeShare(1, 2);

    [Fact]
    public void A_reopened_ticket_counts_once_it_is_resolved_again() =>
        Kpi.Evaluate(TestDay.Quiet.With(Resolved, TicketBuilder.Opened(TestDay.Monday).Reopened(1)).Measured())
            .ShouldBeShare(0, 1);

    [Fact]
    public void Nothing_resolved_is_no_value_and_not_0() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(4, 0)]
    [InlineData(0, 4)]
    public void All_and_none_are_real_scores(int reopened, int settled) =>
        Kpi.Evaluate(TestDay.Quiet.With(Resolved.Reopened(1).Times(reopened)).With(Resolved.Times(settled)).Measured())
            .ShouldBeShare(reopened, reopened + settled);
}
