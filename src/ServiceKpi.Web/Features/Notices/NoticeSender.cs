using System.Collections.Concurrent;

namespace ServiceKpi.Web.Features.Notices;

/// <summary>Sends the messages that are due: claims one, has it carried, marks it. Several servers may do it at once.</summary>
internal sealed partial class NoticeSender(IOutbox outbox, IEnumerable<INoticeCarrier> carriers, TimeProvider clock, ILogger<NoticeSender> log) : BackgroundService
{
    /// <summary>So long a message that is due may lie.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>What takes longer is given up: it would still be on its way when somebody else may send it. A mail server has ten minutes and a little for the rest.</summary>
    public static readonly TimeSpan Patience = Notice.Lease - TimeSpan.FromMinutes(3);

    /// <summary>So often it is tried to mark what is sent, while the database is busy.</summary>
    private static readonly TimeSpan MarkedEvery = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(6);

    /// <summary>Until when nothing is handed to a carrier that could ask nobody.</summary>
    private readonly ConcurrentDictionary<INoticeCarrier, DateTimeOffset> restUntil = [];

    private DateTimeOffset forgotAt;

    /// <summary>Sends what is due by now.</summary>
    public Task SendDueAsync(CancellationToken cancellationToken) => Task.WhenAll(carriers.Select(carrier => SendDueAsync(carrier, cancellationToken)));

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(carriers.Select(carrier => RunAsync(carrier, stoppingToken)));

    /// <summary>Each way of sending has rounds of its own: a slow receiver of one keeps nobody of another waiting.</summary>
    private Task RunAsync(INoticeCarrier carrier, CancellationToken stoppingToken) => Rounds.RunAsync(
        Every,
        clock,
        async cancel =>
        {
            await SendDueAsync(carrier, cancel);
            await ForgetAsync(cancel);
        },
        Failed,
        stoppingToken);

    private async Task SendDueAsync(INoticeCarrier carrier, CancellationToken cancellationToken)
    {
        var kinds = restUntil.TryGetValue(carrier, out var until) && clock.GetUtcNow() < until ? [] : carrier.Kinds;
        var skipped = new HashSet<int>();
        while (kinds.Count > 0 && await outbox.ClaimAsync(kinds, skipped, cancellationToken) is { } claimed)
        {
            switch (await SendAsync(carrier, claimed))
            {
                case Sending.Unasked:
                    restUntil[carrier] = clock.GetUtcNow() + Notice.Pauses[0];
                    return;
                case Sending.Failed when claimed.WebhookId is { } webhook:
                    // One that does not answer keeps the others waiting once a round, and not with each of its messages.
                    skipped.Add(webhook);
                    break;
            }
        }
    }

    /// <summary>What is begun is brought to its end, also while the server is told to stop: a message that is sent and not marked would go out again.</summary>
    private async Task<Sending> SendAsync(INoticeCarrier carrier, Notice claimed)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        bool isSent;
        try
        {
            isSent = await carrier.CarryAsync(claimed, patience.Token);
        }
        catch (NotDeliveredException fault) when (fault.IsUnasked)
        {
            NotAsked(claimed.Kind, fault.Message);
            await outbox.PutBackAsync(claimed, fault.Message, CancellationToken.None);
            return Sending.Unasked;
        }
        catch (NotDeliveredException fault)
        {
            NotDelivered(claimed.Uid, claimed.Kind, claimed.Tries);
            await outbox.FailAsync(claimed, fault.Message, fault.IsFinal, CancellationToken.None);
            return Sending.Failed;
        }
        catch (Exception fault)
        {
            NotWritten(fault, claimed.Uid, claimed.Kind);
            await outbox.FailAsync(claimed, fault is OperationCanceledException ? "time-out" : fault.GetType().Name, isFinal: false, CancellationToken.None);
            return Sending.Failed;
        }

        await EndAsync(claimed, isSent ? NoticeState.Sent : NoticeState.Withdrawn);
        return Sending.Ended;
    }

    /// <summary>Marks what is over, however long others write: as long as it is this sender's, nobody else sends it.</summary>
    private async Task EndAsync(Notice claimed, NoticeState state)
    {
        while (true)
        {
            try
            {
                await outbox.EndAsync(claimed, state, CancellationToken.None);
                return;
            }
            catch (Exception fault) when (clock.GetUtcNow().UtcDateTime < claimed.NextTryAt)
            {
                NotMarked(fault, claimed.Uid, claimed.Kind);
                await Task.Delay(MarkedEvery, clock);
            }
        }
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - forgotAt >= ForgetEvery)
        {
            await outbox.ForgetAsync(cancellationToken);
            forgotAt = clock.GetUtcNow();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Messages could not be sent; the next try is in ten seconds")]
    private partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "Message {Uid} ({Kind}) was not delivered at try {Try}")]
    private partial void NotDelivered(string uid, NoticeKind kind, int @try);

    [LoggerMessage(LogLevel.Warning, "Messages ({Kind}) could not be handed over: {Fault}; the next try is in a minute")]
    private partial void NotAsked(NoticeKind kind, string fault);

    [LoggerMessage(LogLevel.Error, "Message {Uid} ({Kind}) could not be written")]
    private partial void NotWritten(Exception fault, string uid, NoticeKind kind);

    [LoggerMessage(LogLevel.Warning, "Message {Uid} ({Kind}) is over and could not be marked; the next try is in a second")]
    private partial void NotMarked(Exception fault, string uid, NoticeKind kind);

    /// <summary>What became of a try.</summary>
    private enum Sending
    {
        /// <summary>It is over: sent, or there was nothing to say.</summary>
        Ended,

        /// <summary>It was not taken.</summary>
        Failed,

        /// <summary>Nobody could be asked to take it.</summary>
        Unasked,
    }
}
