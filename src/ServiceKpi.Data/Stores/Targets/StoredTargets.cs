using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.Targets;

/// <summary>Keeps the targets in the database, and what was read of them for a few seconds.</summary>
internal sealed class StoredTargets(
    IDbContextFactory<KpiDbContext> contexts, IOrganisationBook organisation, TimeProvider clock) : ITargetBook
{
    private const int Attempts = 2;

    private readonly BriefMemory<TargetBook> memory = new(clock);

    public async Task<TargetBook> ReadAsync(CancellationToken cancellationToken) => await memory.GetAsync(async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new TargetBook(await context.Set<Target>().AsNoTracking().ToListAsync(cancellationToken));
    });

    public async Task<TargetSaving> SaveAsync(
        IReadOnlyList<TargetChange> changes, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(why);
        try
        {
            // Of two who store one of the same at the same moment, the other is told.
            return await StoreOnce.AgainAsync(Attempts, () => SaveOnceAsync(changes, why, cancellationToken));
        }
        finally
        {
            Forget();
        }
    }

    /// <summary>Forgets what was read: somebody has stored targets.</summary>
    internal void Forget() => memory.Forget();

    private async Task<TargetSaving> SaveOnceAsync(
        IReadOnlyList<TargetChange> changes, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.TransactAsync([], Save, cancellationToken);

        async Task<TargetSaving> Save(CancellationToken cancel)
        {
            // A transaction that is tried again begins anew.
            context.ChangeTracker.Clear();
            var locks = await LockCheck.ReadAsync(context, cancel);
            var writer = await TargetWriter.OpenAsync(
                context, organisation.Current.Today(clock), locks.Any ? locks.Months[^1].To : null, before: null, cancel);
            var judged = changes.Select(c => (Change: c, Ruling: writer.Judge(c.Wanted), Now: writer.Now(c.Wanted)))
                .Where(c => c.Ruling != TargetRuling.Unchanged && c.Now != TargetAim.Of(c.Change.Wanted))
                .ToList();
            var refused = judged.Select(c => Refusal(c.Change, c.Ruling, c.Now, why.Reason)).OfType<TargetRefusal>().ToList();
            if (refused.Count > 0)
            {
                return new TargetSaving(0, refused);
            }

            judged.ForEach(c => writer.Put(c.Change.Wanted, why));
            await context.StoreAsync(why, cancel);
            return new TargetSaving(judged.Count, []);
        }
    }

    private static TargetRefusal? Refusal(TargetChange change, TargetRuling ruling, TargetAim now, string? reason) => ruling switch
    {
        _ when now != change.Shown => new TargetRefusal(change, null, now),
        TargetRuling.First => null,
        TargetRuling.NeedsReason when reason is not null => null,
        _ => new TargetRefusal(change, ruling, now),
    };
}
