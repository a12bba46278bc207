using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Saving;

/// <summary>Writes down changes: who, when, from where, before and after.</summary>
internal sealed class AuditTrail(TimeProvider clock)
{
    /// <summary>What the time is taken from.</summary>
    public TimeProvider Clock => clock;

    /// <summary>An entry for each tracked change of something that is audited.</summary>
    /// <param name="tracker">The changes, not saved yet.</param>
    /// <param name="why">Who makes them, and the reason.</param>
    public IReadOnlyList<AuditEntry> Of(ChangeTracker tracker, Because why)
    {
        ArgumentNullException.ThrowIfNull(tracker);
        return [.. tracker.Entries().ToList().Select(e => Of(e, why)).OfType<AuditEntry>()];
    }

    /// <summary>The entry of one tracked change; none when it is not audited, or nothing changed that may be written down.</summary>
    public AuditEntry? Of(EntityEntry entry, Because why)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Of(entry, entry.State, why);
    }

    /// <summary>The entry of a row that was not there before, whether or not it is tracked; none when it is not audited.</summary>
    public AuditEntry? OfAdded(EntityEntry row, Because why) => Of(row, EntityState.Added, why);

    /// <summary>The entry of a day that was not there before, without asking the change tracker of a context.</summary>
    public AuditEntry OfAdded(DailyEntry day, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(day);
        var subject = AuditSubject.Of(day);
        return new AuditEntry(Now, actor, subject.What, subject.Key, AuditAction.Created)
        {
            OutletId = subject.OutletId,
            Day = subject.Day,
            After = AuditValues.OfAdded(day),
        };
    }

    /// <summary>
    /// The entry of a target beside what was set at its place before, which another row may have stated: a target goes on until
    /// the next one.
    /// </summary>
    /// <param name="target">The target as it is now.</param>
    /// <param name="outlet">The code of its outlet, if it is of one.</param>
    /// <param name="before">What was set there.</param>
    /// <param name="why">Who sets it, and the reason.</param>
    public AuditEntry OfTarget(Target target, string? outlet, TargetAim before, Because why)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(why);
        var subject = AuditSubject.Of(target, outlet);
        var after = TargetAim.Of(target);
        var isNew = before == TargetAim.None;
        return new AuditEntry(Now, why.Actor, subject.What, subject.Key, isNew ? AuditAction.Created : AuditAction.Changed)
        {
            OutletId = subject.OutletId,
            Day = subject.Day,
            Before = isNew ? null : AuditValues.OfTarget(before, after),
            After = AuditValues.OfTarget(after, before),
            Reason = why.Reason,
        };
    }

    /// <summary>The entry of an import.</summary>
    /// <param name="kind">What was imported.</param>
    /// <param name="counts">What became of the rows, as a JSON object.</param>
    /// <param name="actor">Who imported it.</param>
    public AuditEntry OfImport(string kind, string counts, Actor actor) =>
        new(Now, actor, "import", kind, AuditAction.Imported) { After = counts };

    /// <summary>The entry of an import that was taken back.</summary>
    /// <param name="kind">What had been imported.</param>
    /// <param name="counts">What became of its facts, as a JSON object.</param>
    /// <param name="why">Who took it back, and the reason.</param>
    public AuditEntry OfUndoneImport(string kind, string counts, Because why)
    {
        ArgumentNullException.ThrowIfNull(why);
        return new(Now, why.Actor, "import", kind, AuditAction.Deleted) { After = counts, Reason = why.Reason };
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private AuditEntry? Of(EntityEntry entry, EntityState state, Because why)
    {
        ArgumentNullException.ThrowIfNull(why);
        if (state is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)
            || AuditSubject.Of(entry) is not { } subject)
        {
            return null;
        }

        var before = state == EntityState.Added ? null : AuditValues.Of(entry, p => p.OriginalValue);
        var after = state == EntityState.Deleted ? null : AuditValues.Of(entry, p => p.CurrentValue);
        return state == EntityState.Modified && before == after && !AuditValues.ChangesSecret(entry)
            ? null
            : new AuditEntry(Now, why.Actor, subject.What, subject.Key, ActionOf(state))
            {
                OutletId = subject.OutletId,
                Day = subject.Day,
                Before = before,
                After = after,
                Reason = why.Reason,
            };
    }

    private static AuditAction ActionOf(EntityState state) => state switch
    {
        EntityState.Added => AuditAction.Created,
        EntityState.Modified => AuditAction.Changed,
        _ => AuditAction.Deleted,
    };
}

/// <summary>Writes the change down, and refuses one that nobody would be named for.</summary>
internal sealed class AuditStep : ISaveStep
{
    public Task RunAsync(Change change, CancellationToken cancellationToken)
    {
        var context = change.Context;
        if (change.Why is { } why)
        {
            if (!change.IsWrittenDown)
            {
                context.AuditEntries.AddRange(new AuditTrail(context.Clock).Of(context.ChangeTracker, why));
                change.IsWrittenDown = true;
            }
        }
        else if (context.ChangeTracker.Entries().FirstOrDefault(e => e.State != EntityState.Unchanged && !AuditSubject.IsNeverAudited(e)) is { } row)
        {
            throw new InvalidOperationException($"A change of {row.Metadata.ClrType.Name} is stored by {nameof(KpiDbContext.StoreAsync)}, with who makes it.");
        }

        return Task.CompletedTask;
    }
}

/// <summary>Whoever runs a command, by the name the machine knows them by.</summary>
public sealed class CommandLineActor : IActorSource
{
    /// <inheritdoc/>
    public Actor Current { get; } = new(null, Environment.UserName is { Length: > 0 } name ? name : "?", "command line");
}
