using ServiceKpi.Data.Tests.Desk;

namespace ServiceKpi.Data.Tests.Surveys;

/// <summary>What customers say of the signs of good service. It is Monday, 2 March 2026.</summary>
public sealed class SignAnswersTests
{
    private static readonly DateOnly Monday = TestTime.Day("2026-03-02");
    private static readonly Period March = Period.MonthOf(Monday);

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Whoever_has_answered_may_say_more_and_think_otherwise_for_a_day(DatabaseProvider provider)
    {
        await using var desk = await OneDesk.OpenAsync(provider);
        var token = await AskedAsync(desk, "a", ServiceSign.FastResponse, ServiceSign.Tracking);
        (await AnswerAsync(desk, token, ServiceSign.Tracking, 5)).Should().BeFalse("the first question comes first");
        await desk.Database.Get<IAsking>().AnswerAsync(token, 4, null, TestActors.Budi, default);

        (await AnswerAsync(desk, token, ServiceSign.Tracking, 2)).Should().BeTrue();
        (await AnswerAsync(desk, token, ServiceSign.Tracking, 5)).Should().BeTrue();
        (await AnswerAsync(desk, token, ServiceSign.FastResponse, 3)).Should().BeTrue();
        (await AnswerAsync(desk, token, ServiceSign.EasyPayment, 3)).Should().BeFalse("nobody asked");
        (await AnswerAsync(desk, "nothing", ServiceSign.Tracking, 3)).Should().BeFalse();
        desk.Clock.Advance(TimeSpan.FromHours(25));
        (await AnswerAsync(desk, token, ServiceSign.Tracking, 1)).Should().BeFalse();

        (await CountAsync(desk)).Should().BeEquivalentTo([new SignCount(ServiceSign.FastResponse, desk.Outlet.Id, 0, 1), new SignCount(ServiceSign.Tracking, desk.Outlet.Id, 1, 1)]);
        (await desk.Database.Get<IAsking>().FindAsync(token, default))!.Signs.Should().Equal(new PutSign(ServiceSign.FastResponse, null, 3), new PutSign(ServiceSign.Tracking, null, 5));
    }

    [Fact]
    public async Task Eight_at_once_are_one_answer_and_nobody_is_refused()
    {
        await using var desk = await OneDesk.OpenAsync();
        var token = await AskedAsync(desk, "a", ServiceSign.Tracking);
        await desk.Database.Get<IAsking>().AnswerAsync(token, 4, null, TestActors.Budi, default);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => AnswerAsync(desk, token, ServiceSign.Tracking, (i % 5) + 1)));

        taken.Should().OnlyContain(t => t);
        (await CountAsync(desk)).Should().ContainSingle().Which.Answers.Should().Be(1);
    }

    [Fact]
    public async Task Answers_in_other_words_are_of_another_series()
    {
        await using var desk = await OneDesk.OpenAsync();
        var before = await AskedAsync(desk, "a", ServiceSign.Tracking);
        await desk.Database.Get<IAsking>().AnswerAsync(before, 4, null, TestActors.Budi, default);
        await AnswerAsync(desk, before, ServiceSign.Tracking, 5);
        desk.Clock.Advance(TimeSpan.FromDays(2));
        await desk.Database.Get<IAsking>().PlanAsync(p => p.AskOf(new Dictionary<ServiceSign, string?> { [ServiceSign.Tracking] = "Tahu statusnya?" }, Monday.AddDays(2)), TestActors.Budi, default);
        var after = await AskedAsync(desk, "b");
        await desk.Database.Get<IAsking>().AnswerAsync(after, 4, null, TestActors.Budi, default);
        await AnswerAsync(desk, after, ServiceSign.Tracking, 1);

        (await CountAsync(desk)).Should().Equal(new SignCount(ServiceSign.Tracking, desk.Outlet.Id, 0, 1));
    }

    [Fact]
    public async Task A_locked_month_takes_none()
    {
        await using var desk = await OneDesk.OpenAsync();
        var token = await AskedAsync(desk, "a", ServiceSign.Tracking);
        await desk.Database.Get<IAsking>().AnswerAsync(token, 4, null, TestActors.Budi, default);
        await desk.Database.Get<IMonthLockBook>().LockAsync(March.From, TestActors.Budi, default);

        (await AnswerAsync(desk, token, ServiceSign.Tracking, 5)).Should().BeFalse();
        (await CountAsync(desk)).Should().BeEmpty();
    }

    private static async Task<string> AskedAsync(OneDesk desk, string key, params ServiceSign[] signs)
    {
        var asking = desk.Database.Get<IAsking>();
        await asking.PlanAsync(
            p =>
            {
                p.Choose(100, 0, 0, afterHandover: false, quietDays: 0, countsCounter: false);
                if (signs.Length > 0)
                {
                    p.AskOf(signs.ToDictionary(s => s, _ => (string?)null), Monday.AddDays(-30));
                }
            },
            TestActors.Budi,
            default);
        var number = (await desk.OpenAsync(key, new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Servis" }), new TicketAct.Resolved(null, ToCollect: false))).Number;
        return (await asking.AskAsync(number, AskWay.Shown, TestActors.Budi, default)).Request!.Token;
    }

    private static Task<bool> AnswerAsync(OneDesk desk, string token, ServiceSign sign, int score) =>
        desk.Database.Get<ISignAnswers>().AnswerAsync(token, sign, score, TestActors.Budi, default);

    private static Task<IReadOnlyList<SignCount>> CountAsync(OneDesk desk) => desk.Database.Get<ISignAnswers>().CountAsync([desk.Outlet.Id], March, default);
}
