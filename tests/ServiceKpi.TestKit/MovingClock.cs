namespace ServiceKpi.TestKit;

/// <summary>A clock that moves when a test says so, and rings its timers then.</summary>
public sealed class MovingClock(DateTime utc) : TimeProvider
{
    private readonly Lock one = new();
    private readonly List<Bell> bells = [];
    private DateTimeOffset now = new(utc, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <inheritdoc/>
    public override long GetTimestamp() => now.UtcTicks;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>True once something waits for a period of this length.</summary>
    public bool HasTimer(TimeSpan period)
    {
        lock (one)
        {
            return bells.Exists(b => b.Period == period);
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by)
    {
        List<Bell> due;
        lock (one)
        {
            now += by;
            due = [.. bells.Where(b => b.DueAt <= now)];
        }

        due.ForEach(b => b.Ring(now));
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var bell = new Bell(this, () => callback(state));
        bell.Change(dueTime, period);
        lock (one)
        {
            bells.Add(bell);
        }

        return bell;
    }

    private sealed class Bell(MovingClock clock, Action ring) : ITimer
    {
        public TimeSpan Period { get; private set; }

        public DateTimeOffset? DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Period = period;
            DueAt = dueTime < TimeSpan.Zero ? null : clock.now + dueTime;
            return true;
        }

        public void Ring(DateTimeOffset now)
        {
            DueAt = Period > TimeSpan.Zero ? now + Period : null;
            ring();
        }

        public void Dispose()
        {
            lock (clock.one)
            {
                clock.bells.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
