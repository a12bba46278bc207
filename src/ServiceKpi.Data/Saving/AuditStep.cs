using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Saving;

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
