namespace ServiceKpi.Web.Features.Standards;

/// <summary>Counts what time brings while nobody does anything: standards that run out, and days that are over.</summary>
internal sealed partial class TimeUpkeep(Timekeeper timekeeper, TimeProvider clock, ILogger<TimeUpkeep> log) : BackgroundService
{
    /// <summary>So long a time may have run out before a page tells it.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await timekeeper.CatchUpAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "What time has brought could not be counted; the next try is in half a minute")]
    private partial void Failed(Exception fault);
}
