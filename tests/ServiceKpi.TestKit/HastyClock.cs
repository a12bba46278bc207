namespace ServiceKpi.TestKit;

/// <summary>A clock on which a second passes whenever somebody looks.</summary>
public sealed class HastyClock(DateTime utc) : TimeProvider
{
    private int seconds;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(utc, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref seconds));
}
