namespace ServiceKpi.Domain.Tests.Facts;

public sealed class TicketReturnsTests
{
    private static readonly DateOnly Monday = TestDay.Monday;

    // Settled on day 0, the same topic again on day 30: returned. On day 31: not.
    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void The_same_topic_within_thirty_days_after_the_resolution_is_a_return(int later, bool isReturned) =>
        TicketReturns.Of([Settled(1, 0, "layar"), Open(2, later, "Layar")], 30).First().IsReturned.Should().Be(isReturned);

    [Theory]
    [InlineData(7, false)]
    [InlineData(90, true)]
    public void The_organisation_says_within_how_many_days(int days, bool isReturned) =>
        TicketReturns.Of([Settled(1, 0, "layar"), Open(2, 20, "layar")], days).First().IsReturned.Should().Be(isReturned);

    [Fact]
    public void Another_topic_is_none_and_what_was_opened_before_the_resolution_neither() =>
        TicketReturns.Of([Settled(1, 0, "layar"), Open(2, 0, "layar") with { OpenedAt = At(0).AddMinutes(30) }, Open(3, 2, "baterai")], 30).First().IsReturned.Should().BeFalse();

    [Fact]
    public void Nothing_is_said_until_the_days_are_over()
    {
        var settled = Settled(1, 0, "layar");

        TicketReturns.Of([settled with { Today = Monday.AddDays(30) }], 30).Single().IsReturned.Should().BeNull();
        TicketReturns.Of([settled with { Today = Monday.AddDays(31) }], 30).Single().IsReturned.Should().BeFalse();
        TicketReturns.Of([Open(1, 0, "layar")], 30).Single().IsReturned.Should().BeNull();
    }

    // The first ticket is no repeat; one 365 days later is, one 366 days after the last is not.
    [Fact]
    public void Whoever_came_in_the_year_before_comes_again() =>
        TicketReturns.Of([Open(1, -800, "a"), Open(2, -800 + 365, "b"), Open(3, -800 + 365 + 366, "a")], 30).Select(t => t.IsRepeat).Should().Equal(false, true, false);

    [Fact]
    public void Of_two_at_the_same_moment_one_comes_after_the_other() =>
        TicketReturns.Of([Open(7, 0, "a"), Open(8, 0, "a")], 30).Select(t => (t.Id, t.IsRepeat)).Should().Equal((7, false), (8, true));

    private static DateTime At(int day) => Monday.AddDays(day).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);

    private static TicketVisit Open(long id, int day, string topic) => new(id, topic, At(day), Monday.AddDays(day), null, null, Monday.AddDays(400));

    private static TicketVisit Settled(long id, int day, string topic) => Open(id, day, topic) with { ResolvedAt = At(day).AddHours(1), ResolvedDay = Monday.AddDays(day) };
}
