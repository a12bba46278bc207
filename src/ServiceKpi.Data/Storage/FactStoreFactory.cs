using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Storage;

/// <summary>Opens the store that suits the database.</summary>
internal sealed class FactStoreFactory(KpiContexts contexts) : IFactStoreFactory
{
    public async Task<IFactStore> OpenAsync(CancellationToken cancellationToken)
    {
        var context = contexts.CreateWithoutRetry();
        var turn = await context.Gate.EnterAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            return contexts.Options.Provider == DatabaseProvider.Sqlite
                ? new SqliteFactStore(context, transaction, turn)
                : new FactStore(context, transaction, turn);
        }
        catch
        {
            turn.Dispose();
            await context.DisposeAsync();
            throw;
        }
    }
}
