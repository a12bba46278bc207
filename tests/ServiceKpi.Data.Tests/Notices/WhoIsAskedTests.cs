using ServiceKpi.Data.Tests.Desk;
using static ServiceKpi.Data.Tests.Notices.MailedDesk;

namespace ServiceKpi.Data.Tests.Notices;

/// <summary>Asking by mail: only about what was settled now, only whom the question is of, and only who was reached counts as asked.</summary>
public sealed class WhoIsAskedTests
{
    // A matter of last year that came from a file: a note, a mark as spam and an opening, both taken back, settle nothing.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_settled_long_ago_is_not_settled_now_by_whatever_else_is_done_on_it(bool afterHandover)
    {
        await using var desk = await OpenAsync(afterHandover: afterHandover);
        await desk.Database.SaveAsync(Facts.Ticket(desk.Outlet, "F-1", "2025-02-03 02:00", new() { Customer = "C-1", ResolvedAt = TestTime.Utc("2025-02-04 02:00") }));

        await desk.AddAsync("F-1", "n", new TicketAct.Noted("Sudah"));
        await desk.AddAsync("F-1", "s", new TicketAct.MarkedAsSpam());
        await desk.AddAsync("F-1", "s-", new TicketAct.TakenBack(3));
        await desk.AddAsync("F-1", "r", new TicketAct.Reopened(null));
        await desk.AddAsync("F-1", "r-", new TicketAct.TakenBack(5));

        (await desk.FindAsync("F-1")).Course.State.Should().Be(TicketState.Resolved);
        (await desk.Database.AllAsync<Notice>()).Should().BeEmpty();

        await desk.AddAsync("F-1", "again", new TicketAct.Reopened(null));
        await desk.AddAsync("F-1", "done", new TicketAct.Resolved(null, ToCollect: false));
        (await desk.Database.AllAsync<Notice>()).Should().ContainSingle("it is settled now");
    }

    // Asking by mail was chosen after the ticket was ready: handing it over settles nothing, unless that is what is waited for.
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Handing_over_asks_only_where_the_organisation_waits_for_it(bool afterHandover, int expected)
    {
        await using var desk = await OpenAsync(byMail: false, afterHandover);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Matter), new TicketAct.Resolved(null, ToCollect: true))).Number;
        await desk.Database.Get<IAsking>().PlanAsync(p => p.SendByMail(true), TestActors.Budi, default);

        await desk.AddAsync(number, "h", new TicketAct.HandedOver());

        (await desk.Database.AllAsync<Notice>()).Should().HaveCount(expected);
    }

    [Fact]
    public async Task Who_could_not_be_reached_was_not_asked_and_can_be_asked_about_another_matter()
    {
        await using var desk = await OpenAsync();
        await SettleAsync(desk, "a");
        var failed = await FailAsync(desk);

        (await desk.Database.AllAsync<SurveyRequest>()).Should().BeEmpty();
        (await desk.Database.AllAsync<SurveyAnswer>()).Should().BeEmpty();
        (await desk.SumsAsync(TestTime.Day("2026-03-02")))[Measure.SurveysAsked].Should().Be(0);

        await SettleAsync(desk, "b");
        desk.Clock.Advance(QuestionStep.Pause);
        (await SaidAsync(desk)).Should().Equal("wati@contoh.id");
        (await desk.Database.Get<IOutbox>().AgainAsync(failed.Id, default)).Should().Be(Outcome.Stored);
        (await SaidAsync(desk)).Should().Equal((string?)null);
    }

    // The desk asked by mail, with the token of the question: tried again, the question is put anew.
    [Fact]
    public async Task A_question_that_was_given_up_is_put_anew_when_somebody_tries_again()
    {
        await using var desk = await OpenAsync(byMail: false);
        await Questions(desk).AskAsync(await SettleAsync(desk, "a"), TestActors.Budi, default);
        var failed = await FailAsync(desk);

        await desk.Database.Get<IOutbox>().AgainAsync(failed.Id, default);

        (await SaidAsync(desk)).Should().Equal("wati@contoh.id");
        (await desk.Database.AllAsync<SurveyRequest>()).Should().ContainSingle().Which.Way.Should().Be(AskWay.Mail);
    }

    [Fact]
    public async Task Who_was_asked_in_another_way_too_or_in_a_month_that_is_locked_counts_as_asked_though_mail_fails()
    {
        await using var desk = await OpenAsync(byMail: false);
        var shown = await SettleAsync(desk, "a");
        await desk.Database.Get<IAsking>().AskAsync(shown, AskWay.Shown, TestActors.Budi, default);
        await Questions(desk).AskAsync(shown, TestActors.Budi, default);
        await FailAsync(desk);
        (await desk.Database.AllAsync<SurveyRequest>()).Should().ContainSingle();

        await CardAsync(desk, "C-3", "tono@contoh.id");
        await Questions(desk).AskAsync(await SettleAsync(desk, "b", "C-3"), TestActors.Budi, default);
        await desk.Database.SaveAsync(new LockedMonth { Month = TestTime.Day("2026-03-01"), At = desk.Clock.GetUtcNow().UtcDateTime, Who = "Dewi" });
        (await FailAsync(desk)).State.Should().Be(NoticeState.GivenUp);

        (await desk.Database.AllAsync<SurveyRequest>()).Should().HaveCount(2);
        (await desk.SumsAsync(TestTime.Day("2026-03-02")))[Measure.SurveysAsked].Should().Be(2);
    }

    // Whose the ticket is was corrected after it was settled: what the server says of their address goes with them.
    [Fact]
    public async Task A_message_is_of_the_customer_whom_it_asks()
    {
        await using var desk = await OpenAsync();
        await CardAsync(desk, "C-3", "tono@contoh.id");
        var number = await SettleAsync(desk, "a");
        await desk.AddAsync(number, "d", new TicketAct.Described(Matter with { Customer = "C-3" }));
        desk.Clock.Advance(QuestionStep.Pause);
        var claimed = (await ClaimAsync(desk))!;
        (await Questions(desk).PutAsync(claimed, default))!.Address.Should().Be("tono@contoh.id");
        await desk.Database.Get<IOutbox>().FailAsync(claimed, "451 tono@contoh.id later", isFinal: false, default);

        (await desk.Database.AllAsync<Notice>()).Single().Customer.Should().Be("C-3");
        await desk.Database.Get<ICustomers>().EraseAsync("C-3", TestActors.Budi, default);

        (await desk.Database.AllAsync<Notice>()).Single().Should().BeEquivalentTo(new { State = NoticeState.Withdrawn, Fault = (string?)null });
    }

    [Fact]
    public async Task What_was_asked_too_long_ago_for_an_answer_is_not_sent_by_mail_and_that_is_said()
    {
        await using var desk = await OpenAsync(byMail: false);
        var number = await SettleAsync(desk, "a");
        await desk.Database.Get<IAsking>().AskAsync(number, AskWay.Shown, TestActors.Budi, default);
        desk.Clock.Advance(SurveyRequest.OpenFor);

        (await Questions(desk).AskAsync(number, TestActors.Budi, default)).Refusal.Should().Be(AskRefusal.Over);

        (await desk.Database.AllAsync<Notice>()).Should().BeEmpty();
    }

    // The message that goes out by itself is being written when the desk shows the question and then sends it by mail as well.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_desk_sends_by_mail_goes_out_though_the_message_that_waits_is_being_written(bool isWritten)
    {
        await using var desk = await OpenAsync();
        var number = await SettleAsync(desk, "a");
        desk.Clock.Advance(QuestionStep.Pause);
        var claimed = (await ClaimAsync(desk))!;
        await desk.Database.Get<IAsking>().AskAsync(number, AskWay.Shown, TestActors.Budi, default);
        if (isWritten)
        {
            (await Questions(desk).PutAsync(claimed, default)).Should().BeNull();
        }

        (await Questions(desk).AskAsync(number, TestActors.Budi, default)).Refusal.Should().BeNull();
        if (!isWritten)
        {
            (await Questions(desk).PutAsync(claimed, default))!.Address.Should().Be("wati@contoh.id");
            return;
        }

        await desk.Database.Get<IOutbox>().EndAsync(claimed, NoticeState.Withdrawn, default);
        (await SaidAsync(desk)).Should().Equal("wati@contoh.id");
    }

    /// <summary>Puts the question that waits, and gives it up.</summary>
    private static async Task<Notice> FailAsync(OneDesk desk)
    {
        desk.Clock.Advance(QuestionStep.Pause);
        var claimed = (await ClaimAsync(desk))!;
        (await Questions(desk).PutAsync(claimed, default)).Should().NotBeNull();
        await desk.Database.Get<IOutbox>().FailAsync(claimed, "550 5.1.1 no such user", isFinal: true, default);
        return (await desk.Database.AllAsync<Notice>()).Single(n => n.Id == claimed.Id);
    }
}
