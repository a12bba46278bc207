namespace ServiceKpi.Data.Database;

/// <summary>
/// Keeps what was read of a small table for a few seconds: whoever stores in it here forgets it at once, and another server goes on
/// with what held before for no longer than that.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
internal sealed class Remembered<T>(TimeProvider clock)
    where T : class
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private volatile Known? known;
    private volatile int changes;

    /// <summary>What is known, read anew where it is too old.</summary>
    public T Get(Func<T> read)
    {
        var before = changes;
        return Recent ?? Keep(read(), before);
    }

    /// <summary>What is known, read anew where it is too old.</summary>
    public async ValueTask<T> GetAsync(Func<Task<T>> readAsync)
    {
        var before = changes;
        return Recent ?? Keep(await readAsync(), before);
    }

    /// <summary>Forgets what is known: somebody has stored something else.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        known = null;
    }

    private T? Recent => known is { } last && clock.GetElapsedTime(last.At) <= Kept ? last.Value : null;

    private T Keep(T value, int before)
    {
        // What was read before somebody stored is not kept.
        known = changes == before ? new Known(value, clock.GetTimestamp()) : null;
        return value;
    }

    private sealed record Known(T Value, long At);
}
