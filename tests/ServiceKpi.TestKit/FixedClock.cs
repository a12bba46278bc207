namespace ServiceKpi.TestKit;

/// <summary>A clock that stands still.</summary>
public sealed class FixedClock(DateTime utc) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
}
