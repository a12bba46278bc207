using Microsoft.EntityFrameworkCore;
using ServiceKpi.Domain.Targets;

namespace ServiceKpi.Data.Targets;

/// <summary>Keeps the targets in the database, and what was read of them for a few seconds.</summary>
internal sealed class StoredTargets(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : ITargetBook
{
    /// <summary>How long another server may go on with what held before.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private volatile Known? read;

    public async Task<TargetBook> ReadAsync(CancellationToken cancellationToken)
    {
        if (read is { } known && clock.GetElapsedTime(known.At) <= Kept)
        {
            return known.Book;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var book = new TargetBook(await context.Set<Target>().AsNoTracking().ToListAsync(cancellationToken));
        read = new Known(book, clock.GetTimestamp());
        return book;
    }

    private sealed record Known(TargetBook Book, long At);
}
