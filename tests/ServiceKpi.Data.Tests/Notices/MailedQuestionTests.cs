using ServiceKpi.Data.Tests.Desk;
using static ServiceKpi.Data.Tests.Notices.MailedDesk;

namespace ServiceKpi.Data.Tests.Notices;

/// <summary>Asking by mail: from the settled ticket to the one message, whatever is done twice or taken back.</summary>
public sealed class MailedQuestionTests
{
    [Fact]
    public async Task A_settled_ticket_makes_one_message_and_when_it_is_sent_the_customer_counts_as_asked()
    {
        await using var desk = await OpenAsync();
        var number = await SettleAsync(desk, "a");
        (await desk.Database.AllAsync<Notice>()).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = NoticeKind.Question, Customer = "C-1", State = NoticeState.Waiting });
        (await desk.Database.AllAsync<SurveyRequest>()).Should().BeEmpty("a mistake can still be taken back");
        (await ClaimAsync(desk)).Should().BeNull();
        desk.Clock.Advance(QuestionStep.Pause);

        var claimed = (await ClaimAsync(desk))!;
        var mailed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Questions(desk).PutAsync(claimed, default))));

        mailed.Should().OnlyContain(m => m!.Address == "wati@contoh.id" && m.Called == "Wati" && m.Language == "en" && m.Request.Way == AskWay.Mail && m.Request.Ticket == number);
        mailed.Select(m => m!.Request.Token).Distinct().Should().ContainSingle("whoever sends it, it is one question");
        (await desk.Database.AllAsync<SurveyRequest>()).Should().ContainSingle();
        (await desk.SumsAsync(TestTime.Day("2026-03-02")))[Measure.SurveysAsked].Should().Be(1);
    }

    [Fact]
    public async Task Nobody_is_asked_by_mail_unless_an_admin_has_said_so()
    {
        await using var desk = await OpenAsync(byMail: false);

        await SettleAsync(desk, "a");

        (await desk.Database.AllAsync<Notice>()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_done_again_on_a_settled_ticket_makes_no_second_message_and_settling_it_anew_does()
    {
        await using var desk = await OpenAsync();
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Matter))).Number;
        var acts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.Database.Get<IDesk>().AddAsync(number, [new TicketAct.Resolved(null, ToCollect: true)], null, "same", TestActors.Budi, default))));
        acts.Should().OnlyContain(r => r.Outcome == Outcome.Stored || r.Outcome == Outcome.Unchanged);
        await desk.AddAsync(number, "n", new TicketAct.Noted("Sudah"));
        await desk.AddAsync(number, "h", new TicketAct.HandedOver());
        (await desk.Database.AllAsync<Notice>()).Should().ContainSingle();

        await desk.AddAsync(number, "again", new TicketAct.Reopened(null));
        await desk.AddAsync(number, "done", new TicketAct.Resolved(null, ToCollect: false));

        (await desk.Database.AllAsync<Notice>()).Should().HaveCount(2);
        desk.Clock.Advance(QuestionStep.Pause);
        (await SaidAsync(desk)).Should().Equal(null, "wati@contoh.id");
    }

    [Fact]
    public async Task A_ticket_that_is_handed_over_is_asked_about_after_that_where_the_organisation_wants_it_so()
    {
        await using var desk = await OpenAsync(afterHandover: true);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Matter), new TicketAct.Resolved(null, ToCollect: true))).Number;
        (await desk.Database.AllAsync<Notice>()).Should().BeEmpty();

        await desk.AddAsync(number, "h", new TicketAct.HandedOver());
        desk.Clock.Advance(QuestionStep.Pause);

        (await SaidAsync(desk)).Should().Equal("wati@contoh.id");
    }

    [Fact]
    public async Task Who_was_asked_at_the_desk_meanwhile_wants_no_question_was_asked_of_late_or_has_no_address_is_sent_nothing()
    {
        await using var desk = await OpenAsync();
        var shown = await SettleAsync(desk, "shown");
        await desk.Database.Get<IAsking>().AskAsync(shown, AskWay.Shown, TestActors.Budi, default);
        await SettleAsync(desk, "quiet");
        await SettleAsync(desk, "none", "C-404");
        await SettleAsync(desk, "unwanted", "C-2");
        await CardAsync(desk, "C-3", "tono@contoh.id");
        var open = await SettleAsync(desk, "open", "C-3");
        await desk.AddAsync(open, "again", new TicketAct.Reopened(null));
        desk.Clock.Advance(QuestionStep.Pause);

        (await SaidAsync(desk)).Should().HaveCount(5).And.OnlyContain(address => address == null);
        (await desk.Database.AllAsync<SurveyRequest>()).Should().ContainSingle();
    }

    [Fact]
    public async Task The_desk_asks_by_mail_at_once_and_the_message_that_waits_is_that_one()
    {
        await using var desk = await OpenAsync();
        var number = await SettleAsync(desk, "a");
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Questions(desk).AskAsync(number, TestActors.Budi, default))));

        asked.Select(a => a.Request!.Token).Distinct().Should().ContainSingle();
        (await SaidAsync(desk)).Should().Equal("wati@contoh.id");
        (await Questions(desk).StateAsync(number, default)).Should().Be(NoticeState.Sent);
        await Questions(desk).AskAsync(number, TestActors.Budi, default);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        (await SaidAsync(desk)).Should().BeEmpty("it was sent");
        (await desk.Database.AllAsync<Notice>()).Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_shown_and_not_answered_can_be_sent_by_mail_as_well()
    {
        await using var desk = await OpenAsync(byMail: false);
        var number = await SettleAsync(desk, "a");
        var shown = await desk.Database.Get<IAsking>().AskAsync(number, AskWay.Shown, TestActors.Budi, default);

        var mailed = await Questions(desk).AskAsync(number, TestActors.Budi, default);

        mailed.Request!.Token.Should().Be(shown.Request!.Token);
        (await SaidAsync(desk)).Should().Equal("wati@contoh.id");
        (await Questions(desk).AskAsync(await SettleAsync(desk, "none", "C-404"), TestActors.Budi, default)).Refusal.Should().Be(AskRefusal.NoMail);
        (await Questions(desk).AskAsync(await SettleAsync(desk, "no", "C-2"), TestActors.Budi, default)).Refusal.Should().Be(AskRefusal.Unwanted);
    }

    [Fact]
    public async Task Whoever_answers_before_it_is_sent_is_sent_nothing()
    {
        await using var desk = await OpenAsync(byMail: false);
        var number = await SettleAsync(desk, "a");
        var asked = await Questions(desk).AskAsync(number, TestActors.Budi, default);
        await desk.Database.Get<IAsking>().AnswerAsync(asked.Request!.Token, 5, null, TestActors.Budi, default);

        (await SaidAsync(desk)).Should().Equal((string?)null);
    }

    // By the link in the mail; from then on nobody asks them, and what waits is not sent.
    [Fact]
    public async Task Who_does_not_want_to_be_asked_says_so_by_the_link_and_is_asked_no_more()
    {
        await using var desk = await OpenAsync(byMail: false);
        var asked = await Questions(desk).AskAsync(await SettleAsync(desk, "a"), TestActors.Budi, default);

        (await desk.Database.Get<IAsking>().StopAsync(asked.Request!.Token, TestActors.Budi, default)).Should().BeTrue();
        (await desk.Database.Get<IAsking>().StopAsync("nothing", TestActors.Budi, default)).Should().BeFalse();

        (await desk.Database.Get<ICustomers>().FindAsync("C-1", default))!.Customer.Should().BeEquivalentTo(new { MayBeAsked = false, Mail = "wati@contoh.id", Name = "Wati" });
        (await SaidAsync(desk)).Should().Equal((string?)null);
    }

    [Fact]
    public async Task An_erased_customer_is_sent_nothing_and_nothing_of_their_messages_is_left()
    {
        await using var desk = await OpenAsync();
        await SettleAsync(desk, "a");
        var asked = await Questions(desk).AskAsync(await SettleAsync(desk, "b"), TestActors.Budi, default);
        asked.Request.Should().NotBeNull();
        await desk.Database.Get<IOutbox>().FailAsync((await ClaimAsync(desk))!, "550 no such user wati@contoh.id", isFinal: false, default);

        await desk.Database.Get<ICustomers>().EraseAsync("C-1", TestActors.Budi, default);

        desk.Clock.Advance(TimeSpan.FromDays(1));
        (await ClaimAsync(desk)).Should().BeNull();
        (await desk.Database.AllAsync<Notice>()).Should().HaveCount(2).And.OnlyContain(n => n.State == NoticeState.Withdrawn && n.About == "" && n.Fault == null);
    }
}
