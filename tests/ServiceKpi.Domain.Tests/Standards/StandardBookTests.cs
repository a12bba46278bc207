namespace ServiceKpi.Domain.Tests.Standards;

public sealed class StandardBookTests
{
    private static readonly DateOnly Monday = TestDay.Monday;

    [Fact]
    public void Nothing_said_demands_nothing() => StandardBook.Empty.Of(1, "repair", "loyal", Monday).Should().Be(Expected.Nothing);

    // All: 4 h and 8 h of silence. Repairs: done on the third working day. The loyal: answered in half an hour. Each time is that of the narrowest that says one.
    [Fact]
    public void Each_time_is_that_of_the_narrowest_scope_that_says_one()
    {
        var book = new StandardBook(
        [
            Of(StandardScope.All, answer: 4, silence: 8), Of(new(null, "repair", null), promise: 3), Of(new(null, null, "loyal"), answer: 0.5),
        ]);

        var repair = book.Of(1, "Repair", "Loyal", Monday);
        (repair.Answer!.AnswerSeconds, repair.PromiseDays, repair.Silence!.SilenceSeconds).Should().Be((1800, 3, 8 * 3600));
        book.Of(1, "sale", null, Monday).Answer!.AnswerSeconds.Should().Be(4 * 3600);
    }

    [Theory]
    [InlineData(1, "repair", "loyal", 8)]
    [InlineData(2, "repair", "loyal", 7)]
    [InlineData(1, "sale", "loyal", 6)]
    [InlineData(1, "repair", "new", 5)]
    [InlineData(2, "sale", "loyal", 4)]
    [InlineData(2, "repair", "new", 3)]
    [InlineData(1, "sale", "new", 2)]
    [InlineData(2, "sale", "new", 1)]
    public void More_of_outlet_topic_and_segment_go_first_and_of_as_many_the_segment_before_the_topic(int outlet, string topic, string segment, int hours)
    {
        StandardScope[] scopes =
        [
            StandardScope.All, new(1, null, null), new(null, "repair", null), new(null, null, "loyal"), new(1, "repair", null), new(1, null, "loyal"), new(null, "repair", "loyal"), new(1, "repair", "loyal"),
        ];
        var book = new StandardBook(scopes.Index().Select(s => Of(s.Item, answer: s.Index + 1)));

        book.Of(outlet, topic, segment, Monday).Answer!.AnswerSeconds.Should().Be(hours * 3600);
    }

    [Fact]
    public void It_holds_from_its_day_on_until_the_next_of_its_scope_begins()
    {
        var book = new StandardBook([Of(StandardScope.All, answer: 4), Of(StandardScope.All, answer: 2, from: Monday.AddDays(7)), Of(StandardScope.All, from: Monday.AddDays(14))]);

        book.Of(1, null, null, Monday.AddDays(-1)).Answer.Should().BeNull();
        book.Of(1, null, null, Monday.AddDays(6)).Answer!.AnswerSeconds.Should().Be(4 * 3600);
        book.Of(1, null, null, Monday.AddDays(7)).Answer!.AnswerSeconds.Should().Be(2 * 3600);
        book.Of(1, null, null, Monday.AddDays(14)).Answer.Should().BeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Standard.MostSeconds + 1)]
    public void A_time_that_nobody_can_keep_is_refused(long seconds) =>
        FluentActions.Invoking(() => new Standard(StandardScope.All, Monday, new Demand { AnswerSeconds = seconds })).Should().Throw<ArgumentOutOfRangeException>();

    // Opened on Friday at an outlet of weekdays: the third working day is Wednesday.
    [Fact]
    public void Working_days_are_those_of_the_outlet()
    {
        var outlet = TestOutlet.In("UTC", HoursBuilder.Weekdays("08:00-17:00").Build());

        new Expected(null, 3, null).PromisedBy(outlet, TestTime.Day("2026-02-27")).Should().Be(TestTime.Day("2026-03-04"));
    }

    [Fact]
    public void An_answer_is_due_by_the_clock_of_first_responses_and_day_and_night_where_that_is_demanded()
    {
        var hours = HoursBuilder.Weekdays("08:00-17:00").Build();
        var demand = new Demand { AnswerSeconds = 2 * 3600 };
        var asked = TestTime.Utc("2026-02-27 16:00");

        new Expected(demand, null, null).AnswerDueAt(TestOutlet.In("UTC", hours), asked).Should().Be(TestTime.Utc("2026-02-27 18:00"));
        new Expected(demand, null, null).AnswerDueAt(TestOutlet.CountingOpenHours(hours), asked).Should().Be(TestTime.Utc("2026-03-02 09:00"));
        new Expected(demand with { DayAndNight = true }, null, null).AnswerDueAt(TestOutlet.CountingOpenHours(hours), asked).Should().Be(TestTime.Utc("2026-02-27 18:00"));
    }

    private static Standard Of(StandardScope scope, double? answer = null, int? promise = null, double? silence = null, DateOnly? from = null) =>
        new(scope, from ?? Monday, new Demand { AnswerSeconds = (long?)(answer * 3600), PromiseDays = promise, SilenceSeconds = (long?)(silence * 3600) });
}
