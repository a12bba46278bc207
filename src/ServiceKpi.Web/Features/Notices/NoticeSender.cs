namespace ServiceKpi.Web.Features.Notices;

/// <summary>Sends the messages that are due: claims one, has it carried, marks it. Several servers may do it at once.</summary>
internal sealed partial class NoticeSender(IOutbox outbox, IEnumerable<INoticeCarrier> carriers, TimeProvider clock, ILogger<NoticeSender> log) : BackgroundService
{
    /// <summary>So long a message that is due may lie.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>What takes longer would still be on its way when somebody else may send it.</summary>
    private static readonly TimeSpan Patience = Notice.Lease / 2;

    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(6);

    private DateTimeOffset forgotAt;

    /// <summary>Sends what is due by now.</summary>
    public Task SendDueAsync(CancellationToken cancellationToken) => Task.WhenAll(carriers.Select(carrier => SendDueAsync(carrier, cancellationToken)));

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(carriers.Select(carrier => RunAsync(carrier, stoppingToken)));

    /// <summary>Each way of sending has rounds of its own: a slow receiver of one keeps nobody of another waiting.</summary>
    private async Task RunAsync(INoticeCarrier carrier, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await SendDueAsync(carrier, stoppingToken);
                await ForgetAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendDueAsync(INoticeCarrier carrier, CancellationToken cancellationToken)
    {
        var kinds = carrier.Kinds;
        while (kinds.Count > 0 && await outbox.ClaimAsync(kinds, cancellationToken) is { } claimed)
        {
            await SendAsync(carrier, claimed);
        }
    }

    /// <summary>What is begun is brought to its end, also while the server is told to stop: a message that is sent and not marked would go out again.</summary>
    private async Task SendAsync(INoticeCarrier carrier, Notice claimed)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            var isSent = await carrier.CarryAsync(claimed, patience.Token);
            await outbox.EndAsync(claimed, isSent ? NoticeState.Sent : NoticeState.Withdrawn, CancellationToken.None);
        }
        catch (NotDeliveredException fault)
        {
            NotDelivered(claimed.Uid, claimed.Kind, claimed.Tries);
            await outbox.FailAsync(claimed, fault.Message, fault.IsFinal, CancellationToken.None);
        }
        catch (Exception fault)
        {
            NotWritten(fault, claimed.Uid, claimed.Kind);
            await outbox.FailAsync(claimed, fault is OperationCanceledException ? "time-out" : fault.GetType().Name, isFinal: false, CancellationToken.None);
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

    [LoggerMessage(LogLevel.Error, "Message {Uid} ({Kind}) could not be written or marked")]
    private partial void NotWritten(Exception fault, string uid, NoticeKind kind);
}
