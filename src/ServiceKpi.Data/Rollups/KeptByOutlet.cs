using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>
/// Keeps something of each outlet until what it is read from changes there: the outlet has a number in the database that then grows,
/// by whichever web server. The numbers are read first, so that what is kept is never older than the moment of asking; who has read a
/// number and waited for another reader may find what is newer.
/// </summary>
/// <param name="contexts">Opens the database.</param>
/// <param name="counted">The number of each outlet.</param>
/// <param name="read">Reads what is kept; outlets without anything may be left out.</param>
internal sealed class KeptByOutlet<T>(
    IDbContextFactory<KpiDbContext> contexts,
    Func<KpiDbContext, IQueryable<MonthBlocks.OutletCount>> counted,
    Func<KpiDbContext, IReadOnlyCollection<int>, CancellationToken, Task<IReadOnlyDictionary<int, T>>> read) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private readonly Dictionary<int, (long Counted, T? Value)> kept = [];

    /// <summary>Makes something of what is kept, while nobody changes it.</summary>
    /// <param name="make">Is given what is kept of any outlet, and whether that has changed since it was last asked.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public async Task<TResult> ReadAsync<TResult>(
        Func<IReadOnlyDictionary<int, (long Counted, T? Value)>, bool, TResult> make, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = await counted(context).ToListAsync(cancellationToken);
        await reading.WaitAsync(cancellationToken);
        try
        {
            MonthBlocks.OutletCount[] stale = [.. now.Where(o => !kept.TryGetValue(o.OutletId, out var known) || known.Counted < o.Counted)];
            if (stale.Length > 0)
            {
                var found = await read(context, [.. stale.Select(o => o.OutletId)], cancellationToken);
                foreach (var outlet in stale)
                {
                    kept[outlet.OutletId] = (outlet.Counted, found.GetValueOrDefault(outlet.OutletId));
                }
            }

            return make(kept, stale.Length > 0);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reading.Dispose();
}
