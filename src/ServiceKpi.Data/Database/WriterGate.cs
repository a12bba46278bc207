namespace ServiceKpi.Data.Database;

/// <summary>
/// Lets the writers of one process pass one at a time. SQLite would make them wait too, but by polling. On SQL Server the gate
/// stands open.
/// </summary>
public sealed class WriterGate(TimeProvider clock, bool oneAtATime = true) : IDisposable
{
    /// <summary>How long a writer waits, for its turn and for the file together.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What is kept of it for the file, which is waited for in whole seconds.</summary>
    private static readonly TimeSpan ForTheFile = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turns = new(oneAtATime ? 1 : int.MaxValue);

    /// <summary>Waits for the turn; disposing what it returns ends it.</summary>
    /// <exception cref="DatabaseBusyException">It did not come.</exception>
    public async Task<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        if (!turns.Wait(0, cancellationToken))
        {
            using var patience = new CancellationTokenSource(Patience - ForTheFile, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                await turns.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new DatabaseBusyException();
            }
        }

        return new Turn(turns, Patience - clock.GetElapsedTime(began));
    }

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();

    /// <summary>The turn of one writer.</summary>
    public sealed class Turn : IDisposable
    {
        private SemaphoreSlim? held;

        internal Turn(SemaphoreSlim turns, TimeSpan left)
        {
            held = turns;
            Left = left;
        }

        /// <summary>How long the writer may still wait for the file.</summary>
        public TimeSpan Left { get; }

        /// <inheritdoc/>
        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
