using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Database;

/// <summary>
/// Lets the writers of one process pass one at a time. SQLite would make them wait too, but by polling. On SQL Server the gate
/// stands open.
/// </summary>
internal sealed class WriterGate(TimeProvider clock, bool oneAtATime = true) : IDisposable
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

/// <summary>What one writer does in one turn.</summary>
internal static class WriterTurn
{
    /// <summary>
    /// Does something in one transaction of its own: after waiting for the turn, and with other writers of the outlets'
    /// rollups kept waiting. Without those locks, two writers who had each saved a fact would wait for each other when
    /// counting.
    /// </summary>
    public static Task<TResult> TransactAsync<TResult>(
        this KpiDbContext context,
        IReadOnlyCollection<int> outletIds,
        Func<CancellationToken, Task<TResult>> act,
        CancellationToken cancellationToken) =>
        context.Database.CreateExecutionStrategy().ExecuteAsync(
            async cancel =>
            {
                using var turn = await context.Gate.EnterAsync(cancel);
                await using var transaction = await context.BeginAsync(turn, cancel);
                await context.LockOutletsAsync(outletIds, cancel);
                var result = await act(cancel);
                await transaction.CommitAsync(cancel);
                return result;
            },
            cancellationToken);
}
