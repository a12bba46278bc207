using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Import;

/// <summary>The files that were imported, and taking them back.</summary>
public sealed class PastImports
{
    private readonly KpiContexts contexts;
    private readonly TimeProvider clock;

    internal PastImports(KpiContexts contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <summary>True of a kind that can be taken back: outlets hold facts of others, and targets a history of their own.</summary>
    public static bool CanUndo(ImportKind kind) => kind is not (ImportKind.Outlets or ImportKind.Targets);

    /// <summary>The last imports, the newest first.</summary>
    public async Task<IReadOnlyList<PastImport>> ListAsync(int count, CancellationToken cancellationToken)
    {
        await using var context = contexts.CreateDbContext();
        var stored = await context.Imports.AsNoTracking().OrderByDescending(i => i.Id).Take(count).ToListAsync(cancellationToken);
        return [.. stored.Select(PastImport.Of)];
    }

    /// <summary>
    /// Takes back what an import did, in one transaction: facts that it brought go, facts that it changed get back what they were.
    /// Facts that somebody has changed since stay as they are. So do those that a locked month holds or a later import has changed, but
    /// they can be taken back once the month is open or that import is taken back.
    /// </summary>
    /// <param name="id">The number of the import.</param>
    /// <param name="why">Who takes it back, and why.</param>
    /// <param name="progress">Told how many facts are taken back.</param>
    /// <param name="cancellationToken">Ends it early; then nothing is taken back.</param>
    public async Task<UndoReport> UndoAsync(int id, Because why, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(why);
        await using var context = contexts.CreateDbContext();
        var found = await context.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (found is null || found.UndoneAt is not null || !CanUndo(PastImport.Of(found).Kind))
        {
            return UndoReport.Refused;
        }

        var kind = PastImport.Of(found).Kind;
        // All outlets: a ticket may go back to another one than it is at now, and which are concerned is known only batch by batch.
        var outlets = await context.Outlets.Select(o => o.Id).ToListAsync(cancellationToken);
        return await context.TransactAsync(outlets, TakeBackAsync, cancellationToken);

        async Task<UndoReport> TakeBackAsync(CancellationToken cancel)
        {
            context.ChangeTracker.Clear();
            var import = await context.Imports.SingleAsync(i => i.Id == id, cancel);
            if (import.UndoneAt is not null)
            {
                return UndoReport.Refused;
            }

            var report = await new ImportUndo(context, id, why, progress).RunAsync(kind, import.LeftToUndo, cancel);
            await WriteDownAsync(context, id, report, why, cancel);
            return report;
        }
    }

    private async Task WriteDownAsync(KpiDbContext context, int id, UndoReport report, Because why, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var import = await context.Imports.SingleAsync(i => i.Id == id, cancellationToken);
        if (report.Waiting == 0)
        {
            await context.ImportChanges.Where(c => c.ImportId == id).ExecuteDeleteAsync(cancellationToken);
            (import.UndoneAt, import.UndoneBy) = (clock.GetUtcNow().UtcDateTime, why.Actor.Name);
        }

        import.Kept = report.Changed + report.Waiting;
        context.Add(new AuditTrail(context.Clock).OfUndoneImport(import.Kind, report.ToCounts(), why));
        await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, cancellationToken);
    }
}

/// <summary>A file that was imported.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who imported it.</param>
/// <param name="Kind">What the rows were.</param>
/// <param name="FileName">What it was called, where somebody said so.</param>
/// <param name="Inserted">Facts that were new.</param>
/// <param name="Updated">Facts that were changed.</param>
/// <param name="Rejected">Rows that were rejected.</param>
/// <param name="UndoneAt">When it was taken back, UTC; none when it was not.</param>
/// <param name="UndoneBy">Who took it back.</param>
/// <param name="Kept">Facts that stayed then.</param>
public sealed record PastImport(
    int Id, DateTime At, string Who, ImportKind Kind, string? FileName, long Inserted, long Updated, long Rejected, DateTime? UndoneAt, string? UndoneBy, long Kept)
{
    /// <summary>True when there is something that can be taken back.</summary>
    public bool CanUndo => UndoneAt is null && Inserted + Updated > 0 && PastImports.CanUndo(Kind);

    internal static PastImport Of(StoredImport import) => new(
        import.Id, import.At, import.Who, Enum.Parse<ImportKind>(import.Kind, ignoreCase: true), import.FileName,
        import.Inserted, import.Updated, import.Rejected, import.UndoneAt, import.UndoneBy, import.Kept);
}
