using System.Text.Json;
using ServiceKpi.Data.Tests.Desk;

namespace ServiceKpi.Data.Tests.Notices;

/// <summary>What programs are told: one message for each thing that happens and each webhook, in the transaction of what happens.</summary>
public sealed class WebhookTests
{
    private static readonly TicketMatter Matter = new() { Kind = TicketKind.Request, Summary = "Layar milik Wati", Channel = "counter", Customer = "C-1", Person = "Wati" };

    [Fact]
    public async Task Each_thing_that_happens_is_one_message_for_each_webhook_that_is_told_of_it()
    {
        await using var desk = await OneDesk.OpenAsync();
        await AddAsync(desk, WebhookEvent.TicketOpened, WebhookEvent.TicketSettled);
        await AddAsync(desk, WebhookEvent.TicketSettled, WebhookEvent.DayEntered);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Matter))).Number;
        await desk.AddAsync(number, "n", new TicketAct.Noted("Wati menelepon"));
        var settled = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.Database.Get<IDesk>().AddAsync(number, [new TicketAct.Resolved("Wati senang", true)], null, "r", TestActors.Budi, default))));
        settled.Should().OnlyContain(r => r.Outcome == Outcome.Stored || r.Outcome == Outcome.Unchanged);
        await desk.AddAsync(number, "h", new TicketAct.HandedOver());
        await desk.Database.SaveAsync(new DailyEntry(desk.Outlet.Id, Facts.Day, 100, 2_500_050, null, "Wati sakit"));

        var told = await ToldAsync(desk);

        told.Should().Equal("1 ticket.opened", "1 ticket.settled", "2 ticket.settled", "2 day.entered");
        var bodies = (await desk.Database.AllAsync<Notice>()).Select(n => n.About).ToList();
        bodies.Should().OnlyContain(b => !b.Contains("Wati") && !b.Contains("Layar"), "nothing that anybody wrote is told");
        using var day = JsonDocument.Parse(bodies[^1]);
        var data = day.RootElement.GetProperty("data");
        (data.GetProperty("outlet").GetString(), data.GetProperty("day").GetString(), data.GetProperty("visits").GetInt32(), data.GetProperty("revenue").GetDouble()).Should().Be(("JKT01", "2026-03-02", 100, 25_000.5));
        bodies[0].Should().Contain("\"customer\":\"C-1\"");
    }

    [Fact]
    public async Task An_answer_is_told_when_it_is_given_and_when_it_changes()
    {
        await using var desk = await OneDesk.OpenAsync();
        await AddAsync(desk, WebhookEvent.SurveyAnswered);
        var asking = desk.Database.Get<IAsking>();
        await asking.PlanAsync(p => p.Choose(100, 0, 0, false, 0, false), TestActors.Budi, default);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Matter), new TicketAct.Resolved(null, false))).Number;
        var asked = (await asking.AskAsync(number, AskWay.Shown, TestActors.Budi, default)).Request!;
        (await ToldAsync(desk)).Should().BeEmpty("a question is no answer");

        await asking.AnswerAsync(asked.Token, 2, "Wati kecewa", TestActors.Budi, default);
        await asking.AnswerAsync(asked.Token, 4, null, TestActors.Budi, default);
        await asking.AnswerAsync(asked.Token, null, "Sudah baik", TestActors.Budi, default);

        (await ToldAsync(desk)).Should().HaveCount(2);
        (await desk.Database.AllAsync<Notice>()).Select(n => JsonDocument.Parse(n.About).RootElement.GetProperty("data").GetProperty("score").GetInt32()).Should().Equal(2, 4);
    }

    [Fact]
    public async Task What_is_not_stored_is_not_told()
    {
        await using var desk = await OneDesk.OpenAsync();
        await AddAsync(desk, WebhookEvent.DayEntered);
        await using var context = desk.Database.Open();
        context.Add(new DailyEntry(desk.Outlet.Id, Facts.Day, 1, null));
        List<ISaveStep> steps = [.. SaveSteps.InOrder, new Breaking()];

        await FluentActions.Awaiting(() => SaveSteps.RunAsync(new Change(context, TestActors.Budi), steps, default)).Should().ThrowAsync<TimeoutException>();

        (await desk.Database.AllAsync<Notice>()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_webhook_that_fails_for_a_day_is_paused_and_goes_on_when_somebody_says_so()
    {
        await using var desk = await OneDesk.OpenAsync();
        var hook = await AddAsync(desk, WebhookEvent.DayEntered);
        var hooks = desk.Database.Get<IWebhooks>();
        await desk.Database.SaveAsync(new DailyEntry(desk.Outlet.Id, Facts.Day, 1, null));
        await hooks.HeardAsync(hook, isTaken: false, default);
        desk.Clock.Advance(TimeSpan.FromHours(23));
        await hooks.HeardAsync(hook, isTaken: false, default);
        (await hooks.FindAsync(hook, default))!.PausedAt.Should().BeNull();
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await hooks.HeardAsync(hook, isTaken: false, default);

        (await hooks.FindAsync(hook, default))!.PausedAt.Should().NotBeNull();
        var notice = (await desk.Database.AllAsync<Notice>()).Single();
        notice.State.Should().Be(NoticeState.GivenUp);
        await desk.Database.SaveAsync(new DailyEntry(desk.Outlet.Id, Facts.Day.AddDays(1), 1, null));
        (await desk.Database.AllAsync<Notice>()).Should().ContainSingle("a paused one is told nothing");

        (await hooks.ResumeAsync(hook, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await hooks.AgainAsync(hook, notice.Id, default)).Should().Be(Outcome.Stored);
        (await desk.Database.Get<IOutbox>().ClaimAsync([NoticeKind.Webhook], default))!.Uid.Should().Be(notice.Uid, "a receiver knows a repeat");
        await hooks.HeardAsync(hook, isTaken: true, default);
        (await hooks.FindAsync(hook, default))!.FailingSince.Should().BeNull();
        (await hooks.RemoveAsync(hook, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await desk.Database.AllAsync<Notice>()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_address_is_one_webhook_and_the_audit_trail_names_its_host_alone()
    {
        await using var desk = await OneDesk.OpenAsync();
        var hooks = desk.Database.Get<IWebhooks>();

        (await hooks.AddAsync(new Webhook("https://example.com/hook/s3cret", "sealed", [WebhookEvent.DayEntered]), TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await hooks.AddAsync(new Webhook("https://example.com/hook/s3cret", "other", [WebhookEvent.DayEntered]), TestActors.Budi, default)).Should().Be(Outcome.Taken);

        (await hooks.AllAsync(1, default)).Should().ContainSingle().Which.Webhook.Secret.Should().Be("sealed");
        var entry = (await desk.Database.AllAsync<AuditEntry>()).Single(e => e.What == "webhook");
        entry.Key.Should().Be("https://example.com");
        entry.After.Should().Contain("DayEntered").And.NotContain("s3cret");
    }

    private static async Task<int> AddAsync(OneDesk desk, params WebhookEvent[] tells)
    {
        await desk.Database.Get<IWebhooks>().AddAsync(new Webhook($"https://example.com/{Guid.NewGuid():N}", "sealed", tells), TestActors.Budi, default);
        return (await desk.Database.Get<IWebhooks>().AllAsync(1, default))[^1].Webhook.Id;
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(OneDesk desk) =>
        [.. (await desk.Database.AllAsync<Notice>()).OrderBy(n => n.WebhookId).ThenBy(n => n.Id).Select(n => $"{n.WebhookId} {JsonDocument.Parse(n.About).RootElement.GetProperty("type").GetString()}")];

    private sealed class Breaking : ISaveStep
    {
        public Task RunAsync(Change change, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
