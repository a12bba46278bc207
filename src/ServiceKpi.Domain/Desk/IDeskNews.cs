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

    /// <summary>Listens until what is returned is disposed. What is called must be quick and must not throw.</summary>
    IDisposable Listen(Action<int, string> heard);
}

/// <summary>The news of one process.</summary>
public sealed class DeskNews : IDeskNews
{
    private event Action<int, string>? Told;

    /// <inheritdoc/>
    public void Tell(int outletId, string number)
    {
        // Whoever has stored something does not wait until everybody has read it.
        if (Told is { } told)
        {
            _ = Task.Run(() => told(outletId, number));
        }
    }

    /// <inheritdoc/>
    public IDisposable Listen(Action<int, string> heard)
    {
        Told += heard;
        return new Listening(() => Told -= heard);
    }

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
