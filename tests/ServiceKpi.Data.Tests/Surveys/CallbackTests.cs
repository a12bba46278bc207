using ServiceKpi.Data.Tests.Desk;

namespace ServiceKpi.Data.Tests.Surveys;

/// <summary>Calling back those who were not content, from the answer to the counted time.</summary>
public sealed class CallbackTests
{
    private static readonly TicketMatter Matter = new() { Kind = TicketKind.Request, Summary = "Layar", Channel = "counter", Customer = "C-1" };
    private static readonly DateOnly Monday = TestTime.Day("2026-03-02");

    [Fact]
    public async Task Whoever_was_not_content_is_called_back_unless_they_change_their_mind_first()
    {
        await using var desk = await OpenAsync();
        var voices = desk.Database.Get<IVoices>();
        var (one, two) = ((await Asking(desk).AskAsync(await SettleAsync(desk, "a"), AskWay.Shown, TestActors.Budi, default)).Request!,
            (await Asking(desk).AskAsync(await SettleAsync(desk, "b", customer: "C-2"), AskWay.Shown, TestActors.Budi, default)).Request!);
        await Asking(desk).AnswerAsync(one.Token, 1, "Lama sekali", TestActors.Budi, default);
        await Asking(desk).AnswerAsync(two.Token, 2, null, TestActors.Budi, default);
        await Asking(desk).AnswerAsync(two.Token, 4, null, TestActors.Budi, default);

        var line = (await voices.CallbacksAsync([desk.Outlet.Id], isDone: false, default)).Should().ContainSingle().Subject;
        var due = line.Callback;
        line.Comment.Should().Be("Lama sekali");
        (due.Ticket, due.Score, due.DueOn).Should().Be((one.Ticket, 1, Monday.AddDays(1)));
        (await voices.CallBackAsync(due.Id, [desk.Outlet.Id + 1], "x", TestActors.Budi, default)).Should().Be(Outcome.Missing);
        (await voices.CallBackAsync(due.Id, [desk.Outlet.Id], null, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await voices.CallBackAsync(due.Id, [desk.Outlet.Id], "Sudah ditelepon, diganti", TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await voices.CallBackAsync(due.Id, [desk.Outlet.Id], "sekali lagi", TestActors.Budi, default)).Should().Be(Outcome.Taken);
        (await voices.CallBackAsync(due.Id, [desk.Outlet.Id], "Sudah ditelepon, diganti", TestActors.Budi, default)).Should().Be(Outcome.Unchanged, "a double click is one call");
        (await voices.CallbacksAsync([desk.Outlet.Id], isDone: false, default)).Should().BeEmpty();
        (await voices.CallbacksAsync([desk.Outlet.Id], isDone: true, default)).Should().ContainSingle().Which.Callback.Note.Should().Be("Sudah ditelepon, diganti");

        var question = new VoiceQuestion([desk.Outlet.Id], new Period(Monday, Monday));
        (await voices.ListAsync(question with { Find = "lama" }, default)).Said.Should().ContainSingle().Which.Answer.Ticket.Should().Be(one.Ticket);
        (await voices.ListAsync(question with { OnlyLow = true, Kind = SurveyKind.Nps }, default)).All.Should().Be(0);
    }

    // Answered with 1 on Friday, 27 February, and with 2 an hour later; called on Monday, 73 hours after the first: that counts on Monday. The month of the answer may be
    // locked by then: what it has counted stays, and the call counts all the same.
    [Fact]
    public async Task The_time_to_the_first_call_counts_on_its_day()
    {
        await using var desk = await OpenAsync();
        var voices = desk.Database.Get<IVoices>();
        desk.Clock.Advance(TestTime.Utc("2026-02-27 03:00") - desk.Clock.GetUtcNow().UtcDateTime);
        var asked = (await Asking(desk).AskAsync(await SettleAsync(desk, "a"), AskWay.Shown, TestActors.Budi, default)).Request!;
        await Asking(desk).AnswerAsync(asked.Token, 1, null, TestActors.Budi, default);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await Asking(desk).AnswerAsync(asked.Token, 2, null, TestActors.Budi, default);
        (await voices.DueAsync([desk.Outlet.Id, 99], default)).Should().Equal(new DueCallbacks(desk.Outlet.Id, TestTime.Day("2026-02-28"), 1));
        desk.Clock.Advance(TimeSpan.FromDays(3));
        await desk.Database.Get<IMonthLockBook>().LockAsync(TestTime.Day("2026-02-01"), TestActors.Budi, default);
        var due = (await voices.CallbacksAsync([desk.Outlet.Id], isDone: false, default))[0].Callback;

        (await voices.CallBackAsync(due.Id, [desk.Outlet.Id], "Ditelepon", TestActors.Budi, default)).Should().Be(Outcome.Stored);

        var monday = await desk.SumsAsync(Monday);
        (monday[Measure.Callbacks], monday[Measure.CallbackSeconds], monday[Measure.SurveysAsked]).Should().Be((1, 73 * 3600, 0));
        (await voices.DueAsync([desk.Outlet.Id], default)).Should().BeEmpty();
        await ShouldVerifyAsync(desk);
    }

    [Fact]
    public async Task Whoever_changes_their_mind_in_time_waits_for_no_call_and_in_a_locked_month_a_call_counts_in_nothing()
    {
        await using var desk = await OpenAsync();
        var voices = desk.Database.Get<IVoices>();
        var (glad, low) = ((await Asking(desk).AskAsync(await SettleAsync(desk, "a"), AskWay.Shown, TestActors.Budi, default)).Request!,
            (await Asking(desk).AskAsync(await SettleAsync(desk, "b", customer: "C-2"), AskWay.Shown, TestActors.Budi, default)).Request!);
        await Asking(desk).AnswerAsync(glad.Token, 1, null, TestActors.Budi, default);
        await Asking(desk).AnswerAsync(glad.Token, 5, null, TestActors.Budi, default);
        await Asking(desk).AnswerAsync(low.Token, 1, null, TestActors.Budi, default);
        (await desk.Database.AllAsync<SurveyAnswer>()).Select(a => a.LowAt is not null).Should().Equal(false, true);
        await desk.Database.Get<IMonthLockBook>().LockAsync(Monday, TestActors.Budi, default);

        (await voices.CallBackAsync((await voices.CallbacksAsync([desk.Outlet.Id], isDone: false, default))[0].Callback.Id, [desk.Outlet.Id], "Ditelepon", TestActors.Budi, default)).Should().Be(Outcome.Stored);

        (await desk.SumsAsync(Monday))[Measure.Callbacks].Should().Be(0);
        await ShouldVerifyAsync(desk);
    }

    private static IAsking Asking(OneDesk desk) => desk.Database.Get<IAsking>();

    private static async Task<OneDesk> OpenAsync()
    {
        var desk = await OneDesk.OpenAsync();
        await Asking(desk).PlanAsync(p => p.Choose(100, 0, 0, false, 30, false), TestActors.Budi, default);
        return desk;
    }

    private static async Task<string> SettleAsync(OneDesk desk, string key, string customer = "C-1") =>
        (await desk.OpenAsync(key, new TicketAct.Opened(Matter with { Customer = customer }), new TicketAct.Resolved(null, ToCollect: false))).Number;

    private static async Task ShouldVerifyAsync(OneDesk desk) =>
        (await desk.Database.Get<RollupVerifier>().VerifyAsync(default).ToListAsync()).Should().BeEmpty();
}
