namespace ServiceKpi.Data.Tests.Import;

/// <summary>It is 10 March 2026, 12:00 in Jakarta.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 10, 5, 0, 0, TimeSpan.Zero);
}
