using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Import;

/// <summary>Remembers how files were read, so that the next one of the same headings is read alike.</summary>
public sealed class ImportMemory
{
    private readonly IDbContextFactory<KpiDbContext> contexts;
    private readonly TimeProvider clock;

    internal ImportMemory(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <summary>How files of a shape were read the last time; none when nothing had to be said of them.</summary>
    /// <param name="shape">The shape, by <see cref="ImportChoices.ShapeOf"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<RecalledChoices?> FindAsync(string shape, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<StoredImportChoices>().AsNoTracking().FirstOrDefaultAsync(c => c.Shape == shape, cancellationToken) is { } stored
            ? new(ImportChoices.Of(stored.Choices), stored.At, stored.Who)
            : null;
    }

    /// <summary>Remembers how files of a shape are read, or forgets it when there is nothing to say.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="choices">How; none to forget it.</param>
    /// <param name="why">Who chose it.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    public async Task KeepAsync(string shape, ImportChoices? choices, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await context.Set<StoredImportChoices>().FirstOrDefaultAsync(c => c.Shape == shape, cancellationToken);
        if (choices is not null)
        {
            if (stored is null)
            {
                context.Add(stored = new StoredImportChoices { Shape = shape });
            }

            (stored.Choices, stored.At, stored.Who) = (choices.ToJson(), clock.GetUtcNow().UtcDateTime, why.Actor.Name);
        }
        else if (stored is not null)
        {
            context.Remove(stored);
        }

        // Of two who import files of one shape at once, one is remembered.
        await context.StoreOnceAsync(
            why, async cancel => await context.Set<StoredImportChoices>().AnyAsync(c => c.Shape == shape, cancel) ? Outcome.Taken : null, cancellationToken);
    }
}
