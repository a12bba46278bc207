namespace ServiceKpi.Web.Upkeep;

/// <summary>Work that comes round while the server runs.</summary>
internal static class Rounds
{
    /// <summary>Does it at once and then from time to time, until the server stops. What goes wrong is told and tried again the next time, also when something within it was given up.</summary>
    public static async Task RunAsync(TimeSpan every, TimeProvider clock, Func<CancellationToken, Task> workAsync, Action<Exception> tell, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            try
            {
                await workAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                tell(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
