using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps the targets in the database, and what was read of them for a few seconds.</summary>
internal sealed class StoredTargets(
    IDbContextFactory<KpiDbContext> contexts, IOrganisationBook organisation, TimeProvider clock) : ITargetBook
{
    private const int Attempts = 2;

    private readonly Remembered<TargetBook> memory = new(clock);

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
            var locks = await context.LocksAsync(cancel);
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

/// <summary>
/// Puts targets into a context that has a transaction begun, and writes each change down beside what held at its place before.
/// What is judged is the book as it was when the writer was opened, so that several months of one file can come in together.
/// </summary>
internal sealed class TargetWriter
{
    private readonly KpiDbContext context;
    private readonly Dictionary<(string KpiId, int Scope, string Region, DateOnly From), Target> stored;
    private readonly Dictionary<(string KpiId, int Scope, string Region), List<Target>> places;
    private readonly Dictionary<int, Outlet> outlets;
    private readonly TargetRule rule;

    private TargetWriter(
        KpiDbContext context, List<Target> targets, TargetBook? before, List<Outlet> outlets, DateOnly today, DateOnly? lockedUntil)
    {
        this.context = context;
        this.outlets = outlets.ToDictionary(o => o.Id);
        stored = targets.ToDictionary(KeyOf);
        places = targets.GroupBy(t => (t.KpiId, t.Scope, t.Region)).ToDictionary(g => g.Key, g => g.ToList());

        // The rows change while they are written: the rule goes by copies.
        Before = before ?? new TargetBook(targets.Select(Copy));
        rule = new TargetRule(Before, outlets, today, lockedUntil);
    }

    /// <summary>The targets before anything was written.</summary>
    public TargetBook Before { get; }

    /// <summary>Reads what is stored.</summary>
    /// <param name="context">The context, with a transaction begun.</param>
    /// <param name="today">The organisation's day.</param>
    /// <param name="lockedUntil">The last day of the last locked month.</param>
    /// <param name="before">The targets to judge by; none for those that are stored now.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static async Task<TargetWriter> OpenAsync(
        KpiDbContext context, DateOnly today, DateOnly? lockedUntil, TargetBook? before, CancellationToken cancellationToken) => new(
        context,
        await context.Set<Target>().ToListAsync(cancellationToken),
        before,
        await context.Outlets.AsNoTracking().ToListAsync(cancellationToken),
        today,
        lockedUntil);

    public TargetRuling Judge(Target wanted) => rule.Judge(wanted);

    /// <summary>What is set at the place of a target in its month.</summary>
    public TargetAim Now(Target wanted) =>
        TargetAim.Of(Before.At(wanted.Kpi, wanted.OutletId, wanted.Region.Length > 0 ? wanted.Region : null, wanted.From));

    /// <summary>What the context has of the same KPI, scope and month; null when it has none.</summary>
    public Target? Find(Target wanted) => stored.GetValueOrDefault(KeyOf(wanted));

    /// <summary>Adds the target, or changes the stored one into it; true when it was added.</summary>
    public bool Put(Target wanted, Because why)
    {
        var before = TargetAim.Of(Held(wanted));
        if (Find(wanted) is { } old)
        {
            old.Aim(wanted.ValueHundredths, wanted.LimitHundredths);
            WriteDown(wanted, before, why);
            return false;
        }

        var added = Copy(wanted);
        context.Add(added);
        stored.Add(KeyOf(added), added);
        Place(added).Add(added);
        WriteDown(wanted, before, why);
        return true;
    }

    /// <summary>What the context has that holds at the place of a target in its month, with what was put there before it.</summary>
    private Target? Held(Target wanted) => Place(wanted).Where(t => t.From <= wanted.From).MaxBy(t => t.From);

    private List<Target> Place(Target target)
    {
        var key = (target.KpiId, target.Scope, target.Region);
        return places.TryGetValue(key, out var place) ? place : places[key] = [];
    }

    private void WriteDown(Target wanted, TargetAim before, Because why) => context.AuditEntries.Add(
        new AuditTrail(context.Clock).OfTarget(wanted, wanted.OutletId is { } id ? outlets[id].Code : null, before, why));

    private static (string, int, string, DateOnly) KeyOf(Target target) =>
        (target.KpiId, target.Scope, target.Region, target.From);

    private static Target Copy(Target target) => new(
        target.KpiId, target.From, target.OutletId, target.Region, target.ValueHundredths, target.LimitHundredths);
}
