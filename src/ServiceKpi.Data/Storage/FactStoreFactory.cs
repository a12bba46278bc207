using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Storage;

/// <summary>Opens the store that suits the database.</summary>
internal sealed class FactStoreFactory(KpiContexts contexts) : IFactStoreFactory
{
    /// <summary>
    /// 64 MB for the pages of the indexes: with the usual few, a long run of random keys spends its time writing the
    /// same pages again and again.
    /// </summary>
    private const string LargeCache = "PRAGMA cache_size=-65536";

    public async Task<IFactStore> OpenAsync(CancellationToken cancellationToken)
    {
        var context = contexts.CreateWithoutRetry();
        var turn = await context.Gate.EnterAsync(cancellationToken);
        try
        {
            if (contexts.Options.Provider == DatabaseProvider.SqlServer)
            {
                return new FactStore(context, await context.Database.BeginTransactionAsync(cancellationToken), turn);
            }

            await context.Database.OpenConnectionAsync(cancellationToken);
            await context.Database.ExecuteSqlRawAsync(LargeCache, cancellationToken);
            return new SqliteFactStore(
                context, await context.Database.BeginTransactionAsync(cancellationToken), turn);
        }
        catch
        {
            turn.Dispose();
            await context.DisposeAsync();
            throw;
        }
    }
}
