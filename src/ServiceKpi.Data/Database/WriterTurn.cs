using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Database;

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
