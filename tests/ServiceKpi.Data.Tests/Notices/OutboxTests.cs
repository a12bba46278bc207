using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Notices;

/// <summary>Messages are sent once: claims, leases, failures and senders that are killed.</summary>
public sealed class OutboxTests
{
    private static readonly NoticeKind[] All = Enum.GetValues<NoticeKind>();
    private readonly MovingClock clock = new(TestTime.Utc("2026-03-02 02:00"));

    [Fact]
    public async Task One_cause_makes_one_message_however_often_and_by_however_many_at_once()
    {
        await using var database = await OpenAsync();

        var put = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PutAsync(database, "once"))));

        put.Count(stored => stored).Should().Be(1);
        (await PutAsync(database, "once")).Should().BeFalse();
        (await database.AllAsync<Notice>()).Should().ContainSingle();
    }

    [Fact]
    public async Task Of_eight_senders_at_once_each_gets_another_message_and_nobody_gets_one_twice()
    {
        await using var database = await OpenAsync();
        foreach (var key in new[] { "a", "b", "c" })
        {
            await PutAsync(database, key);
        }

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAsync(database))));

        claimed.OfType<Notice>().Select(n => n.Key).Should().BeEquivalentTo("a", "b", "c");
        claimed.OfType<Notice>().Should().OnlyContain(n => n.Tries == 1);
        (await ClaimAsync(database)).Should().BeNull();
    }

    // The sender is killed between claiming and marking: nothing is lost, there is one row, and it goes out under the same id.
    [Fact]
    public async Task What_a_killed_sender_had_claimed_is_sent_by_the_next_one_when_the_lease_is_over()
    {
        await using var database = await OpenAsync();
        await PutAsync(database, "a");
        var killed = (await ClaimAsync(database))!;
        clock.Advance(Notice.Lease - TimeSpan.FromSeconds(1));
        (await ClaimAsync(database)).Should().BeNull("the lease lasts");
        clock.Advance(TimeSpan.FromSeconds(1));

        var again = (await ClaimAsync(database))!;
        await Outbox(database).EndAsync(again, NoticeState.Sent, default);
        clock.Advance(TimeSpan.FromDays(1));

        (again.Id, again.Uid, again.Tries).Should().Be((killed.Id, killed.Uid, 2));
        (await ClaimAsync(database)).Should().BeNull();
        (await database.AllAsync<Notice>()).Should().ContainSingle().Which.State.Should().Be(NoticeState.Sent);
    }

    // A sender so slow that another has claimed meanwhile: what it says of its failure is nobody's any more, what it has sent is sent.
    [Fact]
    public async Task A_sender_whose_lease_is_over_may_say_that_it_has_sent_and_not_that_it_has_failed()
    {
        await using var database = await OpenAsync();
        await PutAsync(database, "a");
        var slow = (await ClaimAsync(database))!;
        clock.Advance(Notice.Lease);
        var quick = (await ClaimAsync(database))!;

        await Outbox(database).FailAsync(slow, "too late", isFinal: true, default);
        (await database.AllAsync<Notice>()).Single().State.Should().Be(NoticeState.Waiting);
        await Outbox(database).EndAsync(slow, NoticeState.Sent, default);
        await Outbox(database).EndAsync(quick, NoticeState.Withdrawn, default);

        (await database.AllAsync<Notice>()).Single().State.Should().Be(NoticeState.Sent);
    }

    [Fact]
    public async Task What_fails_is_tried_after_ever_longer_pauses_then_given_up_and_tried_again_when_somebody_says_so()
    {
        await using var database = await OpenAsync();
        await PutAsync(database, "a");
        foreach (var pause in Notice.Pauses)
        {
            await Outbox(database).FailAsync((await ClaimAsync(database))!, "no answer", isFinal: false, default);
            clock.Advance(pause - TimeSpan.FromSeconds(1));
            (await ClaimAsync(database)).Should().BeNull();
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        var last = (await ClaimAsync(database))!;
        await Outbox(database).FailAsync(last, new string('x', 1_000), isFinal: false, default);

        var state = await Outbox(database).ReadAsync(10, default);
        var given = state.GivenUp.Should().ContainSingle().Subject;
        (given.Tries, given.Fault!.Length, state.Waiting).Should().Be((6, Notice.FaultLength, 0));
        clock.Advance(TimeSpan.FromDays(2));
        (await ClaimAsync(database)).Should().BeNull();

        (await Outbox(database).AgainAsync(given.Id, default)).Should().Be(Outcome.Stored);
        (await Outbox(database).AgainAsync(given.Id, default)).Should().Be(Outcome.Missing);
        (await ClaimAsync(database))!.Should().BeEquivalentTo(new { given.Uid, Tries = 1 });
    }

    // The mail server is away for a day, and no message has lost one of its tries.
    [Fact]
    public async Task What_nobody_could_be_asked_to_take_waits_and_that_is_no_try()
    {
        await using var database = await OpenAsync();
        await PutAsync(database, "a");
        for (var i = 0; i < 10; i++)
        {
            await Outbox(database).PutBackAsync((await ClaimAsync(database))!, "no answer", default);
            (await ClaimAsync(database)).Should().BeNull();
            clock.Advance(Notice.Pauses[0]);
        }

        (await ClaimAsync(database))!.Should().BeEquivalentTo(new { Tries = 1, Fault = "no answer", State = NoticeState.Waiting });
    }

    [Fact]
    public async Task All_mail_that_was_given_up_is_tried_again_at_once_and_what_was_sent_is_not()
    {
        await using var database = await OpenAsync();
        foreach (var key in new[] { "a", "b", "sent" })
        {
            await PutAsync(database, key);
            var claimed = (await ClaimAsync(database))!;
            await (key == "sent" ? Outbox(database).EndAsync(claimed, NoticeState.Sent, default) : Outbox(database).FailAsync(claimed, "no", isFinal: true, default));
        }

        (await Outbox(database).AllAgainAsync(default)).Should().Be(2);

        (await database.AllAsync<Notice>()).Where(n => n.State == NoticeState.Waiting).Select(n => n.Key).Should().BeEquivalentTo("a", "b");
    }

    [Fact]
    public async Task A_webhook_that_is_skipped_keeps_no_other_waiting()
    {
        await using var database = await OpenAsync();
        foreach (var host in new[] { "dead", "alive" })
        {
            await database.Get<IWebhooks>().AddAsync(new Webhook($"https://{host}.example.com", "sealed", [WebhookEvent.DayEntered]), TestActors.Budi, default);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await Outbox(database).PutAsync(new Notice(NoticeKind.Webhook, "a", "{}", now) { WebhookId = 1 }, default);
        await Outbox(database).PutAsync(new Notice(NoticeKind.Webhook, "b", "{}", now) { WebhookId = 2 }, default);
        await PutAsync(database, "mail");

        (await Outbox(database).ClaimAsync(All, [1], default))!.Key.Should().Be("b");
        (await Outbox(database).ClaimAsync(All, [1], default))!.Key.Should().Be("mail");
        (await Outbox(database).ClaimAsync(All, [1], default)).Should().BeNull();
        (await ClaimAsync(database))!.Key.Should().Be("a");
    }

    [Fact]
    public async Task What_no_try_can_mend_is_given_up_at_once()
    {
        await using var database = await OpenAsync();
        await PutAsync(database, "a");

        await Outbox(database).FailAsync((await ClaimAsync(database))!, "no such address", isFinal: true, default);

        (await database.AllAsync<Notice>()).Single().Should().BeEquivalentTo(new { State = NoticeState.GivenUp, Fault = "no such address", Tries = 1 });
    }

    [Fact]
    public async Task Only_what_can_be_sent_is_claimed_what_waits_longest_first_and_nothing_before_it_is_due()
    {
        await using var database = await OpenAsync();
        await Outbox(database).PutAsync(new Notice(NoticeKind.Question, "later", "", clock.GetUtcNow().UtcDateTime, clock.GetUtcNow().UtcDateTime.AddHours(1)), default);
        await Outbox(database).PutAsync(new Notice(NoticeKind.Question, "question", "", clock.GetUtcNow().UtcDateTime), default);
        clock.Advance(TimeSpan.FromMinutes(1));
        await PutAsync(database, "test");

        var (test, question) = ((await Outbox(database).ClaimAsync([NoticeKind.Test], default))!, (await ClaimAsync(database))!);
        (test.Key, question.Key).Should().Be(("test", "question"));
        (await ClaimAsync(database)).Should().BeNull();
        await Outbox(database).EndAsync(test, NoticeState.Sent, default);
        await Outbox(database).EndAsync(question, NoticeState.Sent, default);
        clock.Advance(TimeSpan.FromHours(1));
        (await Outbox(database).ClaimAsync(All, default))!.Key.Should().Be("later");
    }

    [Fact]
    public async Task What_has_ended_long_ago_is_forgotten_and_what_waits_is_not()
    {
        await using var database = await OpenAsync();
        await PutAsync(database, "sent");
        await Outbox(database).EndAsync((await ClaimAsync(database))!, NoticeState.Sent, default);
        await PutAsync(database, "waits");
        clock.Advance(Notice.KeptFor);
        await Outbox(database).ForgetAsync(default);
        (await database.AllAsync<Notice>()).Should().HaveCount(2);
        clock.Advance(TimeSpan.FromSeconds(1));

        await Outbox(database).ForgetAsync(default);

        (await database.AllAsync<Notice>()).Should().ContainSingle().Which.Key.Should().Be("waits");
    }

    private Task<TestDatabase> OpenAsync() => TestDatabase.CreateAsync(clock: clock);

    private Task<bool> PutAsync(TestDatabase database, string key) => Outbox(database).PutAsync(new Notice(NoticeKind.Test, key, "", clock.GetUtcNow().UtcDateTime), default);

    private static Task<Notice?> ClaimAsync(TestDatabase database) => Outbox(database).ClaimAsync(All, default);

    private static IOutbox Outbox(TestDatabase database) => database.Get<IOutbox>();
}
