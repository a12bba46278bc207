using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ServiceKpi.Web.Tests.Notices;

/// <summary>A message goes out once, whatever is busy, away or slow when it does.</summary>
public sealed class NoticeSenderTests
{
    private readonly MovingClock clock = new(TestTime.Utc("2026-03-02 02:00"));

    // An import writes for longer than the sender waits: what is sent is marked when it can be, and not sent once more.
    [Fact]
    public async Task A_message_that_was_taken_goes_out_once_though_the_database_is_busy_when_it_is_marked()
    {
        await using var database = await TestDatabase.CreateAsync(clock: TimeProvider.System);
        await database.Get<IOutbox>().PutAsync(new Notice(NoticeKind.Test, "a", "", DateTime.UtcNow.AddMinutes(-1)), default);
        var carrier = new Carrier([NoticeKind.Test]);

        await Sender(new BusyOutbox(database.Get<IOutbox>(), busy: 2), carrier, TimeProvider.System).SendDueAsync(default);

        carrier.Carried.Should().ContainSingle();
        (await database.AllAsync<Notice>()).Single().Should().BeEquivalentTo(new { State = NoticeState.Sent, Tries = 1, Fault = (string?)null });
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_once_a_minute_and_costs_no_message_a_try()
    {
        await using var database = await TestDatabase.CreateAsync(clock: clock);
        foreach (var key in new[] { "a", "b", "c" })
        {
            await database.Get<IOutbox>().PutAsync(new Notice(NoticeKind.Test, key, "", clock.GetUtcNow().UtcDateTime), default);
        }

        var carrier = new Carrier([NoticeKind.Test]) { Fault = new NotDeliveredException("no answer") { IsUnasked = true } };
        var sender = Sender(database.Get<IOutbox>(), carrier, clock);
        await sender.SendDueAsync(default);
        await sender.SendDueAsync(default);
        carrier.Carried.Should().ContainSingle();
        (await database.AllAsync<Notice>()).Should().OnlyContain(n => n.Tries == 0 && n.State == NoticeState.Waiting);

        carrier.Fault = null;
        clock.Advance(TimeSpan.FromMinutes(1));
        await sender.SendDueAsync(default);

        (await database.AllAsync<Notice>()).Should().OnlyContain(n => n.Tries == 1 && n.State == NoticeState.Sent);
    }

    [Fact]
    public async Task A_webhook_that_does_not_answer_is_waited_for_once_a_round_and_keeps_no_other_waiting()
    {
        await using var database = await TestDatabase.CreateAsync(clock: clock);
        foreach (var host in new[] { "dead", "alive" })
        {
            await database.Get<IWebhooks>().AddAsync(new Webhook($"https://{host}.example.com", "sealed", [WebhookEvent.DayEntered]), TestActors.Budi, default);
        }

        foreach (var (key, webhook) in new[] { ("a", 1), ("b", 1), ("c", 1), ("d", 2) })
        {
            await database.Get<IOutbox>().PutAsync(new Notice(NoticeKind.Webhook, key, "{}", clock.GetUtcNow().UtcDateTime) { WebhookId = webhook }, default);
        }

        var carrier = new Carrier([NoticeKind.Webhook]) { Fault = new NotDeliveredException("time-out"), Failing = 1 };
        await Sender(database.Get<IOutbox>(), carrier, clock).SendDueAsync(default);

        carrier.Carried.Select(n => n.Key).Should().Equal("a", "d");
        (await database.AllAsync<Notice>()).Single(n => n.Key == "d").State.Should().Be(NoticeState.Sent);
    }

    // Mail was not set for a week: what waited is no news any more.
    [Fact]
    public async Task What_is_too_old_is_withdrawn_and_not_written()
    {
        await using var database = await TestDatabase.CreateAsync(clock: clock);
        await using var mail = MailServer.Start();
        await using var services = new ServiceCollection().AddScoped<INoticeWriter, Writer>().BuildServiceProvider();
        await database.Get<IOutbox>().PutAsync(new Notice(NoticeKind.Digest, "old", "", clock.GetUtcNow().UtcDateTime), default);
        clock.Advance(TimeSpan.FromDays(7));
        await database.Get<IOutbox>().PutAsync(new Notice(NoticeKind.Digest, "new", "", clock.GetUtcNow().UtcDateTime), default);
        var carrier = new MailCarrier(new SmtpMailer(SmtpMailerTests.Options(mail.Port), clock), services.GetRequiredService<IServiceScopeFactory>(), clock);

        await Sender(database.Get<IOutbox>(), carrier, clock).SendDueAsync(default);

        (await database.AllAsync<Notice>()).Select(n => (n.Key, n.State)).Should().BeEquivalentTo([("old", NoticeState.Withdrawn), ("new", NoticeState.Sent)]);
        mail.Mails.Should().ContainSingle();
    }

    // A server may take ten minutes to say that it has taken a mail; whoever gives up before, or lets another begin, sends it twice.
    [Fact]
    public void A_mail_server_is_waited_for_as_long_as_the_standard_says_and_nobody_else_begins_meanwhile()
    {
        SmtpMailer.DataPatience.Should().BeGreaterThanOrEqualTo(TimeSpan.FromMinutes(10));
        NoticeSender.Patience.Should().BeGreaterThan(SmtpMailer.DataPatience + TimeSpan.FromMinutes(1)).And.BeLessThan(Notice.Lease);
    }

    private static NoticeSender Sender(IOutbox outbox, INoticeCarrier carrier, TimeProvider clock) => new(outbox, [carrier], clock, NullLogger<NoticeSender>.Instance);

    private sealed class Writer : INoticeWriter
    {
        public NoticeKind Kind => NoticeKind.Digest;

        public Task<Letter?> WriteAsync(Notice notice, CancellationToken cancellationToken) => Task.FromResult<Letter?>(new("wati@contoh.id", null, "Halo", "Halo", "<p>Halo</p>"));
    }

    private sealed class Carrier(IReadOnlyCollection<NoticeKind> kinds) : INoticeCarrier
    {
        public IReadOnlyCollection<NoticeKind> Kinds => kinds;

        public ConcurrentQueue<Notice> Carried { get; } = new();

        /// <summary>What a try fails by.</summary>
        public Exception? Fault { get; set; }

        /// <summary>The webhook that fails; none for all.</summary>
        public int? Failing { get; init; }

        public Task<bool> CarryAsync(Notice notice, CancellationToken cancellationToken)
        {
            Carried.Enqueue(notice);
            return Fault is { } fault && (Failing is null || notice.WebhookId == Failing) ? throw fault : Task.FromResult(true);
        }
    }

    /// <summary>The outbox of a database in which others write the first few times that something is marked.</summary>
    private sealed class BusyOutbox(IOutbox inner, int busy) : IOutbox
    {
        private int left = busy;

        public Task EndAsync(Notice claimed, NoticeState state, CancellationToken cancellationToken) =>
            left-- > 0 ? throw new TimeoutException("The database is busy.") : inner.EndAsync(claimed, state, cancellationToken);

        public Task<bool> PutAsync(Notice notice, CancellationToken cancellationToken) => inner.PutAsync(notice, cancellationToken);

        public Task<Notice?> ClaimAsync(IReadOnlyCollection<NoticeKind> kinds, IReadOnlyCollection<int> skipped, CancellationToken cancellationToken) => inner.ClaimAsync(kinds, skipped, cancellationToken);

        public Task FailAsync(Notice claimed, string fault, bool isFinal, CancellationToken cancellationToken) => inner.FailAsync(claimed, fault, isFinal, cancellationToken);

        public Task PutBackAsync(Notice claimed, string fault, CancellationToken cancellationToken) => inner.PutBackAsync(claimed, fault, cancellationToken);

        public Task<int> AllAgainAsync(CancellationToken cancellationToken) => inner.AllAgainAsync(cancellationToken);

        public Task<Outcome> AgainAsync(long id, CancellationToken cancellationToken) => inner.AgainAsync(id, cancellationToken);

        public Task<OutboxState> ReadAsync(int most, CancellationToken cancellationToken) => inner.ReadAsync(most, cancellationToken);

        public Task ForgetAsync(CancellationToken cancellationToken) => inner.ForgetAsync(cancellationToken);
    }
}
