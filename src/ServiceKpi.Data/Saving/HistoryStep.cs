using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Saving;

/// <summary>Refuses to rewrite what was written down.</summary>
internal sealed class HistoryStep : ISaveStep
{
    public Task RunAsync(Change change, CancellationToken cancellationToken) =>
        change.Context.ChangeTracker.Entries<AuditEntry>().Any(e => e.State is EntityState.Modified or EntityState.Deleted)
            ? throw new InvalidOperationException("An audit entry is never changed or removed.")
            : Task.CompletedTask;
}
