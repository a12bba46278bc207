namespace ServiceKpi.Web.Features.Alerts;

/// <summary>Judges alerts once a day, each with the rights that its owner has then. Of several servers one stores.</summary>
internal sealed partial class AlertUpkeep(
    IAlerts alerts, IMailer mailer, IMailboxes mailboxes, IRightsReader rights, IOrganisationBook organisations, IServiceScopeFactory scopes, TimeProvider clock, ILogger<AlertUpkeep> log)
    : BackgroundService
{
    /// <summary>From this hour on, in the organisation's zone: what is entered late in the evening is there by then.</summary>
    public const int FromHour = 6;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>Judges what was not judged today.</summary>
    public async Task JudgeAsync(CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisations.Current.TimeZone);
        if (TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, zone).Hour < FromHour)
        {
            return;
        }

        var today = organisations.Current.Today(clock);
        foreach (var file in await alerts.UnjudgedAsync(today, cancellationToken))
        {
            try
            {
                await JudgeAsync(file, today, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The others are judged all the same; this one is tried again in a while.
                NotJudged(fault, file.Alert.Id);
            }
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Every, clock, JudgeAsync, Failed, stoppingToken);

    private async Task JudgeAsync(AlertFile file, DateOnly today, CancellationToken cancellationToken)
    {
        var account = file.Alert.AccountId;
        if (await rights.FindByAccountAsync(account, cancellationToken) is not { } may)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(may);
        var canTell = mailer.IsSet && await mailboxes.FindAsync(account, cancellationToken) is { ConfirmedAt: not null };
        var judgement = await scope.ServiceProvider.GetRequiredService<AlertJudge>().JudgeAsync(file.Alert, file.Courses, canTell, cancellationToken);
        await alerts.StoreAsync(file.Alert, today, judgement, judgement.News.Count > 0 ? AlertNews.Of(file.Alert, judgement.News) : null, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Alerts could not be judged; the next try is in five minutes")]
    private partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "Alert {Id} could not be judged; the next try is in five minutes")]
    private partial void NotJudged(Exception fault, int id);
}
