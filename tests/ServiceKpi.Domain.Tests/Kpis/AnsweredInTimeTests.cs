namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class AnsweredInTimeTests
{
    private static readonly AnsweredInTime Kpi = new();
    private static readonly TicketBuilder Asked = TicketBuilder.Opened("2026-03-02 08:00");
    private static readonly StandardBook FourHours = new([new Standard(StandardScope.All, new(2026, 1, 1), new Demand { AnswerSeconds = 4 * 3600 })]);
    private static readonly DateTime Evening = TestTime.Utc("2026-03-02 20:00");

    // Asked at 8: answered at 12:00 is in time, a second later is not, and whoever still waits at 20:00 is missed: 1 of 3.
    [Fact]
    public void An_answer_at_the_last_second_is_in_time_and_nobody_who_still_waits_is() =>
        Kpi.Evaluate(TestDay.Quiet.With([.. Judged(Asked.RespondedAfter(TimeSpan.FromHours(4))), .. Judged(Asked.RespondedAfter(TimeSpan.FromSeconds(14_401))), .. Judged(Asked)]).Measured()).ShouldBeShare(1, 3);

    [Fact]
    public void Whoever_waits_and_has_time_left_is_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(Judged(Asked, "2026-03-02 11:59:59")).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    // Due on Monday at 12:00, answered on Tuesday: missed on Monday, and nothing on Tuesday.
    [Fact]
    public void A_late_answer_is_missed_on_the_day_on_which_the_time_ran_out_so_that_no_day_changes_later()
    {
        var waiting = Judged(Asked)[0];
        var answered = Judged(Asked.Responded("2026-03-03 09:00"), "2026-03-03 10:00")[0];

        (waiting.AnswerJudgedDay, waiting.IsAnsweredInTime).Should().Be((TestDay.Monday, false));
        (answered.AnswerJudgedDay, answered.IsAnsweredInTime).Should().Be((TestDay.Monday, false));
    }

    [Fact]
    public void A_ticket_without_a_standard_is_in_neither_part()
    {
        var ticket = Asked.RespondedAfter(TimeSpan.FromHours(1)).Build();
        ticket.Judge(TestOutlet.AlwaysOpen, StandardBook.Empty, Evening);

        ticket.AnswerJudgedDay.Should().BeNull();
    }

    // A file that says when a ticket was settled and nothing of an answer: there may have been one.
    [Fact]
    public void A_settled_ticket_of_a_file_without_an_answer_is_in_neither_part() =>
        Judged(Asked.ResolvedAfter(TimeSpan.FromHours(9)))[0].AnswerJudgedDay.Should().BeNull();

    [Fact]
    public void A_ticket_of_the_desk_that_was_settled_unanswered_is_missed_when_its_time_had_run_out_and_else_in_neither_part()
    {
        Judged(Asked.ResolvedAfter(TimeSpan.FromHours(9)).AtDesk())[0].IsAnsweredInTime.Should().BeFalse();
        Judged(Asked.ResolvedAfter(TimeSpan.FromHours(1)).AtDesk())[0].AnswerDueAt.Should().BeNull();
    }

    [Fact]
    public void Merged_tickets_and_spam_are_in_neither_part() =>
        Judged(Asked.Excluded(TicketExclusion.Spam))[0].AnswerJudgedDay.Should().BeNull();

    [Fact]
    public void What_a_locked_month_has_counted_stays_and_nothing_is_added_to_it()
    {
        var missed = Judged(Asked)[0];
        missed.Judge(TestOutlet.AlwaysOpen, StandardBook.Empty, Evening, _ => true).Should().BeFalse();
        missed.IsAnsweredInTime.Should().BeFalse();

        var other = Asked.Build();
        other.Judge(TestOutlet.AlwaysOpen, FourHours, Evening, _ => true);
        other.AnswerJudgedDay.Should().BeNull();
    }

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static IReadOnlyList<Ticket> Judged(TicketBuilder made, string? now = null)
    {
        var ticket = made.Build();
        ticket.Judge(TestOutlet.AlwaysOpen, FourHours, now is null ? Evening : TestTime.Utc(now));
        return [ticket];
    }
}
