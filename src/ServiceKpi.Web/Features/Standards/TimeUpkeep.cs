namespace ServiceKpi.Web.Features.Standards;

/// <summary>Counts what time brings while nobody does anything: standards that run out, and days that are over.</summary>
internal sealed partial class TimeUpkeep(Timekeeper timekeeper, TimeProvider clock, ILogger<TimeUpkeep> log) : BackgroundService
{
    /// <summary>So long a time may have run out before a page tells it.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Every, clock, timekeeper.CatchUpAsync, Failed, stoppingToken);

    [LoggerMessage(LogLevel.Warning, "What time has brought could not be counted; the next try is in half a minute")]
    private partial void Failed(Exception fault);
}
