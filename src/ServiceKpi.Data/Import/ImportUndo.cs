using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Import;

/// <summary>Takes back the facts of one import, a batch at a time, in the transaction of its caller.</summary>
internal sealed class ImportUndo(KpiDbContext context, int import, Because why, IProgress<long>? progress)
{
    private const int BatchLength = 500;
    private const int Named = 5;

    private long removed;
    private long restored;
    private int locked;
    private int homeless;

    /// <summary>Takes back what can be.</summary>
    /// <param name="kind">What the rows were.</param>
    /// <param name="left">How many facts the import wrote and nobody has taken back yet.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task<UndoReport> RunAsync(ImportKind kind, long left, CancellationToken cancellationToken) => kind switch
    {
        ImportKind.Daily => RunAsync<DailyEntry>(q => q.OrderBy(f => f.OutletId).ThenBy(f => f.Day), left, cancellationToken),
        ImportKind.Tickets => RunAsync<Ticket>(q => q.OrderBy(f => f.Id), left, cancellationToken),
        ImportKind.Surveys => RunAsync<SurveyAnswer>(q => q.OrderBy(f => f.Id), left, cancellationToken),
        ImportKind.Memberships => RunAsync<Membership>(q => q.OrderBy(f => f.Id), left, cancellationToken),
        ImportKind.Customers => RunAsync<Customer>(q => q.OrderBy(f => f.Id), left, cancellationToken),
        ImportKind.Events => RunAsync<PromotionEvent>(q => q.OrderBy(f => f.Id), left, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing of this kind can be taken back."),
    };

    private static IQueryable<TFact> Of<TFact>(KpiDbContext context, int import)
        where TFact : class => context.Set<TFact>().Where(f => EF.Property<int?>(f, ImportColumns.Import) == import);

    private async Task<UndoReport> RunAsync<TFact>(
        Func<IQueryable<TFact>, IQueryable<TFact>> inOrder, long left, CancellationToken cancellationToken)
        where TFact : class
    {
        context.IsNoNews = true;
        var table = new FactTable<TFact>(context);
        var locks = await context.LocksAsync(cancellationToken);
        var outlets = await context.Outlets.AsNoTracking().ToDictionaryAsync(o => o.Id, cancellationToken);
        var unchanged = inOrder(Of<TFact>(context, import)
            .Where(f => EF.Property<int>(f, ImportColumns.Version) == EF.Property<int>(f, KpiDbContext.VersionColumn)));

        // What is taken back is not among them any more; what has to stay stays, in front.
        while (await unchanged.Skip(locked + homeless).Take(BatchLength).ToListAsync(cancellationToken) is { Count: > 0 } batch)
        {
            await TakeBackAsync(table, batch, locks, outlets, cancellationToken);
            progress?.Report(removed + restored);
        }

        var changed = await inOrder(Of<TFact>(context, import)
            .Where(f => EF.Property<int>(f, ImportColumns.Version) != EF.Property<int>(f, KpiDbContext.VersionColumn)))
            .Take(Named).ToListAsync(cancellationToken);
        string[] names = [.. changed.Select(f => NameOf(f, outlets))];
        var later = await ChangedLaterAsync(cancellationToken);
        return new UndoReport(true, removed, restored, Math.Max(0, left - removed - restored - locked - later), locked, later, names);
    }

    /// <summary>Facts that a later import has changed and would give back as this one left them.</summary>
    private Task<int> ChangedLaterAsync(CancellationToken cancellationToken) =>
        context.ImportChanges.CountAsync(c => c.FormerImportId == import, cancellationToken);

    private async Task TakeBackAsync<TFact>(
        FactTable<TFact> table, List<TFact> batch, MonthLocks locks, Dictionary<int, Outlet> outlets, CancellationToken cancellationToken)
        where TFact : class
    {
        string[] keys = [.. batch.Select(table.KeyOf)];
        var changes = await context.ImportChanges
            .Where(c => c.ImportId == import && EF.Parameter(keys).Contains(StoredText.ByCodePoint(c.FactKey)))
            .ToDictionaryAsync(c => c.FactKey, StringComparer.Ordinal, cancellationToken);
        foreach (var (place, fact) in batch.Index())
        {
            var entry = context.Entry(fact);
            var change = changes.GetValueOrDefault(keys[place]);
            if (change is not null)
            {
                ImportMarks.Restore(entry, change);
            }

            if (entry.Entity is IDatedFact dated && !outlets.ContainsKey(dated.OutletId))
            {
                // It would go back to an outlet that is removed.
                entry.CurrentValues.SetValues(entry.OriginalValues);
                homeless++;
            }
            else if (locks.Any && locks.Altered(entry.OriginalValues.ToObject(), change is null ? null : fact, id => outlets[id]) is not null)
            {
                entry.CurrentValues.SetValues(entry.OriginalValues);
                locked++;
            }
            else if (change is null)
            {
                context.Remove(fact);
                removed++;
            }
            else
            {
                context.ImportChanges.Remove(change);
                restored++;
            }
        }

        await context.StoreAsync(why, cancellationToken);
        context.ChangeTracker.Clear();
    }

    private string NameOf<TFact>(TFact fact, Dictionary<int, Outlet> outlets)
        where TFact : class
    {
        var subject = AuditSubject.Of(context.Entry(fact));
        var outlet = subject?.OutletId is { } id && outlets.TryGetValue(id, out var at) ? at.Code + " " : "";
        return outlet + subject?.Key;
    }
}

/// <summary>What became of taking an import back.</summary>
/// <param name="IsDone">False when there is no such import, or it cannot be taken back, or was already.</param>
/// <param name="Removed">Facts that were new and are gone.</param>
/// <param name="Restored">Facts that are again what they were.</param>
/// <param name="Changed">Facts that stay, because somebody has changed or removed them since.</param>
/// <param name="Locked">Facts that stay, because a month is locked.</param>
/// <param name="Later">Facts that stay, because a later import has changed them: once that is taken back, they can be, too.</param>
/// <param name="ChangedNames">Some of those that were changed since.</param>
public sealed record UndoReport(bool IsDone, long Removed, long Restored, long Changed, long Locked, long Later, IReadOnlyList<string> ChangedNames)
{
    /// <summary>Facts that can be taken back later.</summary>
    public long Waiting => Locked + Later;

    /// <summary>Nothing was done.</summary>
    public static UndoReport Refused { get; } = new(false, 0, 0, 0, 0, 0, []);

    /// <summary>The counts as a JSON object, for the audit trail.</summary>
    internal string ToCounts() => JsonSerializer.Serialize(new { Removed, Restored, KeptAsChanged = Changed, KeptAsLocked = Locked, KeptAsLater = Later });
}
