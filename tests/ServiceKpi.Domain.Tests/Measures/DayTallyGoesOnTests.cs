namespace ServiceKpi.Domain.Tests.Measures;

public sealed class DayTallyGoesOnTests
{
    private static readonly TicketBuilder Ticket = TicketBuilder.Opened("2026-03-02 08:00").About("product");

    [Fact]
    public void What_was_counted_before_is_added_to_what_comes()
    {
        var before = TestDay.Quiet.Entered(visits: 9).With(Ticket.Responded("2026-03-02 08:10"), Ticket.Responded("2026-03-02 08:20")).Sums();
        var tally = new DayTally(TestOutlet.AlwaysOpen, TestDay.Monday);
        tally.Add(Ticket.Responded("2026-03-02 08:10").Build());

        tally.Add(before, new Dictionary<string, long> { ["product"] = 2, ["service"] = 5 });

        var sums = tally.ToSums();
        sums[Measure.Visits].Should().Be(9);
        sums[Measure.TicketsOpened].Should().Be(3);
        sums[Measure.ComplaintsOnVisitDays].Should().Be(3, "the visits of the day are known by now");
        sums[Distribution.FirstResponseTimes].Should().Be(DurationHistogram.Of([600, 600, 1_200]));
        tally.Topics.Should().Equal(new Dictionary<string, long> { ["product"] = 3, ["service"] = 5 });
    }

    [Fact]
    public void A_sum_that_is_too_large_for_a_day_is_refused_and_never_wrong()
    {
        var most = TestDay.Quiet.Entered(visits: long.MaxValue).Sums();
        var tally = new DayTally(TestOutlet.AlwaysOpen, TestDay.Monday);
        tally.Add(most, []);

        FluentActions.Invoking(() => tally.Add(most, [])).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => tally.Add(new DailyEntry(0, TestDay.Monday, 1, null))).Should().Throw<OverflowException>();
    }

    [Fact]
    public void What_staff_enter_takes_the_place_of_what_they_had_entered_and_nothing_else_changes()
    {
        var complaint = Ticket.Of(TicketKind.Complaint);
        var before = TestDay.Quiet.With(complaint).Entered(visits: 9, revenueMinor: 1_000, transactions: 4).Sums();
        var tally = new DayTally(TestOutlet.AlwaysOpen, TestDay.Monday);
        tally.Add(before, []);

        tally.Replace(new DailyEntry(0, TestDay.Monday, 9, 1_000, 4), new DailyEntry(0, TestDay.Monday, null, 2_500));

        before[Measure.ComplaintsOnVisitDays].Should().Be(1, "or the test would not see that it goes with the visits");
        tally.ToSums().Should().Be(TestDay.Quiet.With(complaint).Entered(revenueMinor: 2_500).Sums());
    }

    [Fact]
    public void What_was_entered_for_the_first_time_and_is_taken_away_again_leaves_nothing()
    {
        var tally = new DayTally(TestOutlet.AlwaysOpen, TestDay.Monday);
        var entry = new DailyEntry(0, TestDay.Monday, 40, 7);

        tally.Replace(null, entry);
        tally.ToSums()[Measure.Visits].Should().Be(40);
        tally.Replace(entry, null);

        tally.ToSums().Should().Be(MeasureSums.Zero);
    }

    [Fact]
    public void A_fact_counts_as_what_it_is()
    {
        var tally = new DayTally(TestOutlet.AlwaysOpen, TestDay.Monday);
        IDatedFact[] facts =
        [
            Ticket.Build(), new SurveyAnswer("key", 0, SurveyKind.Csat, 5, TestDay.Monday), new DailyEntry(0, TestDay.Monday, 40, null),
        ];

        foreach (var fact in facts)
        {
            tally.Add(fact);
        }

        var sums = tally.ToSums();
        (sums[Measure.TicketsOpened], sums[Measure.CsatSatisfied], sums[Measure.Visits]).Should().Be((1, 1, 40));
    }

    [Fact]
    public void A_fact_of_another_kind_cannot_be_counted() =>
        FluentActions.Invoking(() => new DayTally(TestOutlet.AlwaysOpen, TestDay.Monday).Add((IDatedFact)new Rumour()))
            .Should().Throw<ArgumentException>();

    [Fact]
    public void An_answer_that_a_later_one_replaced_is_neither_asked_nor_answered()
    {
        var answer = new SurveyAnswer("key", 0, SurveyKind.Csat, 5, TestDay.Monday);
        typeof(SurveyAnswer).GetProperty(nameof(SurveyAnswer.IsReplaced))!.SetValue(answer, true);
        var tally = new DayTally(TestOutlet.AlwaysOpen, TestDay.Monday);

        tally.Add(answer);

        tally.ToSums().Should().Be(MeasureSums.Zero);
    }

    private sealed class Rumour : IDatedFact
    {
        public int OutletId => 0;

        public IEnumerable<DateOnly> Days => [TestDay.Monday];
    }
}
