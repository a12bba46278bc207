using System.Collections.Concurrent;

namespace ServiceKpi.Web.Access;

/// <summary>
/// Writes down from time to time when sign-ins were last used, and forgets those that are over. Not within a request:
/// reading must not wait for somebody who writes.
/// </summary>
internal sealed partial class SessionUpkeep(ISessions sessions, TimeProvider clock, ILogger<SessionUpkeep> log) : BackgroundService
{
    private readonly ConcurrentDictionary<string, DateTime> seen = new(StringComparer.Ordinal);

    /// <summary>Remembers that a sign-in is used.</summary>
    public void See(string sessionId) => seen[sessionId] = clock.GetUtcNow().UtcDateTime;

    /// <summary>Writes it down.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        var known = seen.ToDictionary();
        await sessions.TidyAsync(known, cancellationToken);
        foreach (var one in known)
        {
            // Not what was seen anew meanwhile.
            seen.TryRemove(one);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Session.SeenWithin, clock, stoppingToken);
        await Rounds.RunAsync(Session.SeenWithin, clock, TidyAsync, Failed, stoppingToken);
    }

    [LoggerMessage(LogLevel.Warning, "When sign-ins were last used could not be written down; the next try is in a quarter of an hour")]
    private partial void Failed(Exception fault);
}

/// <summary>Tells whoever serves a circuit that its sign-in has ended, so that it ends at once.</summary>
internal sealed class SessionEnds
{
    /// <summary>A sign-in has ended in this process; those that end elsewhere are found by looking.</summary>
    public event Action<string>? Ended;

    /// <summary>Says that one has ended.</summary>
    public void Tell(string sessionId) => Ended?.Invoke(sessionId);
}
