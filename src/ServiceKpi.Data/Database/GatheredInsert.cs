using Microsoft.EntityFrameworkCore.Metadata;

namespace ServiceKpi.Data.Database;

/// <summary>
/// Gathers the rows of a mapped table and inserts as many at once as the database takes in one command: over a network each
/// command waits for its answer.
/// </summary>
internal sealed class GatheredInsert(KpiDbContext context, IEntityType entityType) : IAsyncDisposable
{
    private readonly int atOnce = Math.Max(1, context.ValuesAtOnce / PreparedInsert.ColumnsOf(entityType).Count());
    private readonly List<Func<IProperty, object?>> waiting = [];

    private PreparedInsert? whole;

    /// <summary>Adds a row; the values are asked for when it is inserted.</summary>
    public async Task AddAsync(Func<IProperty, object?> valueOf, CancellationToken cancellationToken)
    {
        waiting.Add(valueOf);
        if (waiting.Count == atOnce)
        {
            whole ??= new PreparedInsert(context, entityType, atOnce);
            await whole.RunAsync(waiting, cancellationToken);
            waiting.Clear();
        }
    }

    /// <summary>Inserts what is still waiting.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (waiting.Count > 0)
        {
            await using var rest = new PreparedInsert(context, entityType, waiting.Count);
            await rest.RunAsync(waiting, cancellationToken);
            waiting.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (whole is not null)
        {
            await whole.DisposeAsync();
        }
    }
}
