namespace ServiceKpi.Data.Storage;

/// <summary>
/// Lets the writers of one process pass one at a time. SQLite would make them wait too, but by polling and for five
/// seconds at most; behind the gate nobody is refused. On SQL Server the gate stands open.
/// </summary>
public sealed class WriterGate(bool oneAtATime = true) : IDisposable
{
    private readonly SemaphoreSlim turns = new(oneAtATime ? 1 : int.MaxValue);

    /// <summary>Waits for the turn; disposing what it returns ends it.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        return new Turn(turns);
    }

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        private SemaphoreSlim? held = turns;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
