namespace ServiceKpi.Domain.Tests.Measures;

public sealed class DayTallyTicketsTests
{
    private static readonly TicketBuilder Ticket = TicketBuilder.Opened("2026-03-02 08:00");

    [Theory]
    [InlineData(TicketExclusion.Merged)]
    [InlineData(TicketExclusion.Spam)]
    public void Merged_tickets_and_spam_are_in_no_count(TicketExclusion exclusion)
    {
        var ticket = Ticket.Responded("2026-03-02 09:00").Resolved("2026-03-02 10:00").Promised(TestDay.Monday)
            .Through("chat").Excluded(exclusion);

        TestDay.Quiet.With(ticket).Sums().Should().Be(MeasureSums.Zero);
    }

    [Fact]
    public void A_ticket_counts_on_the_days_of_its_opening_response_and_resolution()
    {
        var ticket = Ticket.Responded("2026-03-03 08:00").Resolved("2026-03-05 08:00").Through("chat");

        var opened = TestDay.Quiet.With(ticket).Sums();
        var responded = TestDay.On(new(2026, 3, 3)).With(ticket).Sums();
        var between = TestDay.On(new(2026, 3, 4)).With(ticket).Sums();
        var resolved = TestDay.On(new(2026, 3, 5)).With(ticket).Sums();

        Counted(opened).Should().BeEquivalentTo(
            [Measure.TicketsOpened, Measure.TicketsWithChannel, Measure.OnlineTickets, Measure.Complaints]);
        Counted(responded).Should().BeEquivalentTo([Measure.FirstResponses, Measure.FirstResponseSeconds]);
        between.Should().Be(MeasureSums.Zero);
        Counted(resolved).Should().BeEquivalentTo(
            [Measure.Resolutions, Measure.ResolutionSeconds, Measure.FirstContactResolutions, Measure.StatedContactResolutions, Measure.StatedContacts]);
        responded[Distribution.FirstResponseTimes].Should().Be(DurationHistogram.Of([24 * 3_600]));
        resolved[Distribution.ResolutionTimes].Should().Be(DurationHistogram.Of([72 * 3_600]));
    }

    [Fact]
    public void A_closed_month_does_not_move_when_an_old_ticket_is_resolved()
    {
        var lastOfFebruary = new DateOnly(2026, 2, 28);
        var open = TicketBuilder.Opened("2026-02-28 20:00");

        var before = TestDay.On(lastOfFebruary).With(open).Sums();
        var after = TestDay.On(lastOfFebruary).With(open.Responded("2026-03-02 09:00").Resolved("2026-03-09 09:00")).Sums();

        after.Should().Be(before);
    }

    [Fact]
    public void The_days_are_those_of_the_outlets_zone()
    {
        var ticket = TicketBuilder.Opened("2026-03-01 22:30").At(TestOutlet.In("Asia/Jakarta")).Responded("2026-03-02 18:00");

        TestDay.On(TestDay.Monday).With(ticket).Sums()[Measure.TicketsOpened].Should().Be(1);
        TestDay.On(new(2026, 3, 3)).With(ticket).Sums()[Measure.FirstResponses].Should().Be(1);
    }

    [Theory]
    [InlineData(1, 0, 1, 0)]
    [InlineData(2, 0, 0, 0)]
    [InlineData(1, 1, 0, 1)]
    [InlineData(3, 4, 0, 1)]
    public void First_contact_means_one_contact_and_never_reopened(int contacts, int reopened, long first, long again)
    {
        var sums = TestDay.Quiet.With(Ticket.Resolved("2026-03-02 10:00").Contacts(contacts).Reopened(reopened)).Sums();

        sums[Measure.FirstContactResolutions].Should().Be(first);
        sums[Measure.ReopenedResolutions].Should().Be(again);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void A_promise_is_kept_up_to_the_promised_day(int days, long kept)
    {
        var sums = TestDay.Quiet.With(Ticket.Resolved("2026-03-02 23:59").Promised(TestDay.Monday.AddDays(days))).Sums();

        sums[Measure.PromisedResolutions].Should().Be(1);
        sums[Measure.PromisesKept].Should().Be(kept);
    }

    [Fact]
    public void Without_a_promise_none_is_kept()
    {
        var sums = TestDay.Quiet.With(Ticket.Resolved("2026-03-02 10:00")).Sums();

        sums[Measure.PromisedResolutions].Should().Be(0);
        sums[Measure.PromisesKept].Should().Be(0);
    }

    [Theory]
    [InlineData(TicketKind.Complaint, 1)]
    [InlineData(TicketKind.Request, 0)]
    [InlineData(TicketKind.Question, 0)]
    [InlineData(TicketKind.Sales, 0)]
    public void Only_complaints_are_issues(TicketKind kind, long complaints)
    {
        var sums = TestDay.Quiet.With(Ticket.Of(kind)).Sums();

        sums[Measure.TicketsOpened].Should().Be(1);
        sums[Measure.Complaints].Should().Be(complaints);
    }

    [Fact]
    public void Complaints_count_against_visits_only_on_days_with_visits()
    {
        TestDay.Quiet.With(Ticket.Times(3)).Sums()[Measure.ComplaintsOnVisitDays].Should().Be(0);
        TestDay.Quiet.Entered(revenueMinor: 9).With(Ticket.Times(3)).Sums()[Measure.ComplaintsOnVisitDays].Should().Be(0);
        TestDay.Quiet.Entered(visits: 9).With(Ticket.Times(3)).Sums()[Measure.ComplaintsOnVisitDays].Should().Be(3);
    }

    [Fact]
    public void Tickets_opened_are_broken_down_by_topic()
    {
        var tally = new DayTally(TestOutlet.AlwaysOpen, TestDay.Monday);
        foreach (var ticket in new[] { Ticket.About("product"), Ticket.About("service"), Ticket.About("product"), Ticket })
        {
            tally.Add(ticket.Build());
        }

        tally.Add(Ticket.About("product").Excluded(TicketExclusion.Spam).Build());

        tally.Topics.Should().BeEquivalentTo(new Dictionary<string, long> { ["product"] = 2, ["service"] = 1, [""] = 1 });
        tally.Topics.Values.Sum().Should().Be(tally.ToSums()[Measure.TicketsOpened]);
    }

    private static IEnumerable<Measure> Counted(MeasureSums sums) => MeasureSums.All.Where(m => sums[m] != 0);
}
