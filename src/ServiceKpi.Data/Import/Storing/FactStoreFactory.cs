using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Import.Storing;

/// <summary>Opens the store that suits the database.</summary>
internal sealed class FactStoreFactory(
    KpiContexts contexts, IOrganisationBook organisation, StoredTargets targets, TimeProvider clock)
    : IFactStoreFactory
{
    /// <summary>
    /// 64 MB for the pages of the indexes: with the usual few, a long run of random keys spends its time writing the
    /// same pages again and again.
    /// </summary>
    private const string LargeCache = "PRAGMA cache_size=-65536";

    public async Task<IFactStore> OpenAsync(Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(why);
        var context = contexts.CreateWithoutRetry();
        var turn = await context.Gate.EnterAsync(cancellationToken);
        try
        {
            var isFile = contexts.Options.Provider == DatabaseProvider.Sqlite;
            if (isFile)
            {
                await context.Database.OpenConnectionAsync(cancellationToken);
                await context.Database.ExecuteSqlRawAsync(LargeCache, cancellationToken);
            }

            var transaction = await context.BeginAsync(turn, cancellationToken);
            var locks = await context.LocksAsync(cancellationToken);
            FactStore store = isFile
                ? new SqliteFactStore(context, transaction, turn, locks, why, clock)
                : new SqlServerFactStore(context, transaction, turn, locks, why, clock);
            (store.ResponseClockFollowsHours, store.Today, store.TargetsStored) = (organisation.Current.ResponseClockFollowsHours, organisation.Current.Today(clock), targets.Forget);
            (store.Currency, store.Country) = (organisation.Current.Currency, organisation.Current.Country);
            return store;
        }
        catch
        {
            turn.Dispose();
            await context.DisposeAsync();
            throw;
        }
    }
}
