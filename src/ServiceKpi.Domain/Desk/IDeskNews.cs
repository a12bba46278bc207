namespace ServiceKpi.Domain.Desk;

/// <summary>
/// Tells whoever looks at tickets that something has happened to one. It knows of what this process has stored; what another web server
/// stores is seen when it is looked at again.
/// </summary>
public interface IDeskNews
{
    /// <summary>Says that something happened.</summary>
    /// <param name="outletId">The outlet.</param>
    /// <param name="number">The ticket.</param>
    void Tell(int outletId, string number);

    /// <summary>How often something was told: what was read at the same number is not old.</summary>
    long Told { get; }

    /// <summary>Listens until what is returned is disposed. What is called must be quick and must not throw.</summary>
    IDisposable Listen(Action<int, string> heard);
}

/// <summary>The news of one process.</summary>
public sealed class DeskNews : IDeskNews
{
    private long told;

    private event Action<int, string>? Heard;

    /// <inheritdoc/>
    public long Told => Interlocked.Read(ref told);

    /// <inheritdoc/>
    public void Tell(int outletId, string number)
    {
        // Whoever has stored something does not wait until everybody has read it.
        Interlocked.Increment(ref told);
        if (Heard is { } heard)
        {
            _ = Task.Run(() => heard(outletId, number));
        }
    }

    /// <inheritdoc/>
    public IDisposable Listen(Action<int, string> heard)
    {
        Heard += heard;
        return new Listening(() => Heard -= heard);
    }

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
