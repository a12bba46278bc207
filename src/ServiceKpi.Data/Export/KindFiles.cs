using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Export;

/// <summary>
/// Writes what is stored as the files that the import reads. Imported again a file changes nothing: nothing is rounded, instants are in
/// UTC, and no text is made harmless for spreadsheets, since it would be another text then.
/// </summary>
public sealed class KindFiles
{
    private readonly KpiContexts contexts;

    internal KindFiles(KpiContexts contexts) => this.contexts = contexts;

    /// <summary>Writes all of a kind.</summary>
    /// <param name="kind">What the rows are.</param>
    /// <param name="outlets">
    /// The outlets whose rows are written; with them go events and targets of all outlets, and targets of the regions that these are or
    /// were in.
    /// </param>
    /// <param name="writer">Where the file goes.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    public async Task WriteAsync(ImportKind kind, IReadOnlyList<Outlet> outlets, TextWriter writer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        await using var context = contexts.CreateDbContext();
        await WriteAsync(context, kind, outlets, writer, cancellationToken);
    }

    /// <summary>The same, as a context sees it: within one transaction all kinds are of the same moment.</summary>
    internal static async Task WriteAsync(
        KpiDbContext context, ImportKind kind, IReadOnlyList<Outlet> outlets, TextWriter writer, CancellationToken cancellationToken)
    {
        var csv = new CsvLines(writer);
        await csv.WriteAsync([.. KindColumns.Of(kind).Select(c => c.Name)]);
        var lines = new KindLines(outlets);
        int[] ids = [.. outlets.Select(o => o.Id)];
        await (kind switch
        {
            ImportKind.Outlets => KnownAsync(outlets.OrderBy(o => o.Code, StringComparer.Ordinal), KindLines.Of),
            ImportKind.Daily => StoredAsync(context.DailyEntries.Where(e => EF.Parameter(ids).Contains(e.OutletId)).OrderBy(e => e.OutletId).ThenBy(e => e.Day), lines.Of),
            ImportKind.Tickets => StoredAsync(context.Tickets.Where(t => EF.Parameter(ids).Contains(t.OutletId)).OrderBy(t => t.Id), lines.Of),
            // In the order in which they came: equal answers are told apart by it.
            ImportKind.Surveys => StoredAsync(context.SurveyAnswers.Where(a => !a.IsSetAside && EF.Parameter(ids).Contains(a.OutletId)).OrderBy(a => a.Id), lines.Of),
            ImportKind.Memberships => StoredAsync(context.Memberships.Where(m => EF.Parameter(ids).Contains(m.OutletId)).OrderBy(m => m.Id), lines.Of),
            ImportKind.Customers => StoredAsync(context.Set<Customer>().Where(c => c.ErasedAt == null).OrderBy(c => c.Id), KindLines.Of),
            ImportKind.Events => StoredAsync(
                context.PromotionEvents.Where(e => e.OutletId == null || EF.Parameter(ids).Contains(e.OutletId.Value)).OrderBy(e => e.StartsOn).ThenBy(e => e.Id), lines.Of),
            ImportKind.Targets => KnownAsync(lines.InOrder(await context.Set<Target>().AsNoTracking().ToListAsync(cancellationToken)), lines.Of),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        });

        async Task StoredAsync<T>(IQueryable<T> rows, Func<T, string?[]> lineOf)
            where T : class
        {
            await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                await csv.WriteAsync(lineOf(row));
            }
        }

        async Task KnownAsync<T>(IEnumerable<T> rows, Func<T, string?[]> lineOf)
        {
            foreach (var row in rows)
            {
                await csv.WriteAsync(lineOf(row));
            }
        }
    }
}
