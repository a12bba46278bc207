using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceKpi.Data.Accounts;
using ServiceKpi.Data.Audit;
using ServiceKpi.Data.Entries;
using ServiceKpi.Data.Locks;
using ServiceKpi.Data.Queries;
using ServiceKpi.Data.Rollups;
using ServiceKpi.Data.Settings;
using ServiceKpi.Data.Storage;
using ServiceKpi.Domain.Audit;
using ServiceKpi.Domain.Entries;
using ServiceKpi.Domain.Excellence;
using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Data;

/// <summary>
/// The database. Saving facts recomputes the rollups of the days they touch, before and after the change, and writes the
/// change down, in the same transaction; <see cref="SaveWithoutRollupsAsync"/> is for those who do both themselves for
/// many rows at once.
/// </summary>
public abstract partial class KpiDbContext(DbContextOptions options, WriterGate gate, AuditTrail trail) : DbContext(options)
{
    /// <summary>The name of the column that grows with every change of a row.</summary>
    public const string VersionColumn = "Version";

    /// <summary>Why the next changes are made, in the words of who makes them.</summary>
    public string? Reason { get; set; }

    /// <summary>Writes changes down.</summary>
    public AuditTrail Trail => trail;

    /// <summary>The gate that writers of an embedded file pass one by one.</summary>
    public WriterGate Gate => gate;

    /// <inheritdoc/>
    public sealed override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseToRewriteHistory();
        var touched = TouchedDays.Of(ChangeTracker);
        var written = trail.Of(ChangeTracker, Reason);
        AuditEntries.AddRange(written);
        try
        {
            return await SaveAsync(touched, acceptAllChangesOnSuccess, cancellationToken);
        }
        catch
        {
            // Whoever goes on with this context has not made these changes.
            foreach (var entry in written)
            {
                Entry(entry).State = EntityState.Detached;
            }

            throw;
        }
    }

    private async Task<int> SaveAsync(TouchedDays touched, bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await SaveInsideAsync(touched, acceptAllChangesOnSuccess, cancellationToken);
        }

        // Tracked as changed until the commit, so that a transaction that is tried again saves them again.
        var saved = await this.TransactAsync(
            touched.OutletIds, cancel => SaveInsideAsync(touched, acceptAllChangesOnSuccess: false, cancel), cancellationToken);
        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return saved;
    }

    private async Task<int> SaveInsideAsync(
        TouchedDays touched, bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        await LockCheck.RefuseAsync(this, cancellationToken);
        var (members, rated) = (RollupMarks.OutletsOfMembers(ChangeTracker), AnswerReplacements.TicketsOf(ChangeTracker));
        var saved = await SaveWithoutRollupsAsync(acceptAllChangesOnSuccess, cancellationToken);
        await AnswerReplacements.MarkAsync(this, rated, touched, cancellationToken);
        await RollupWriter.RecomputeAsync(this, touched, cancellationToken);
        await RollupMarks.MarkMembersAsync(this, members, cancellationToken);
        return saved;
    }

    /// <inheritdoc/>
    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous.");

    /// <summary>Saves and leaves the rollups as they are.</summary>
    public Task<int> SaveWithoutRollupsAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
        {
            if (entry.Metadata.FindProperty(VersionColumn) is not null)
            {
                var version = entry.Property(VersionColumn);
                version.CurrentValue = (int)version.CurrentValue! + 1;
            }
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void RefuseToRewriteHistory()
    {
        if (ChangeTracker.Entries<AuditEntry>().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
        {
            throw new InvalidOperationException("An audit entry is never changed or removed.");
        }
    }

    /// <summary>How many values one command may bring: with more rows at once there are fewer round trips.</summary>
    public abstract int ValuesAtOnce { get; }

    /// <summary>Begins what a writer does in its turn; the database is waited for as long as the turn allows.</summary>
    public virtual Task<IDbContextTransaction> BeginAsync(
        WriterGate.Turn turn, IsolationLevel isolation, CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(isolation, cancellationToken);

    /// <inheritdoc cref="BeginAsync(WriterGate.Turn, IsolationLevel, CancellationToken)"/>
    public Task<IDbContextTransaction> BeginAsync(WriterGate.Turn turn, CancellationToken cancellationToken) =>
        BeginAsync(turn, IsolationLevel.Unspecified, cancellationToken);

    /// <summary>Refuses a database that would not keep safely what is saved in it.</summary>
    /// <exception cref="NotSupportedException">It would not.</exception>
    public virtual Task RequireSafeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>True when whoever reads waits for those who write, which an administrator of the database can mend.</summary>
    public virtual Task<bool> ReadersWaitAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Keeps other writers of these outlets' rollups waiting until the transaction ends.</summary>
    public abstract Task LockOutletsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KpiDbContext).Assembly);
    }

    /// <summary>Makes a method of <see cref="StoredText"/> known, for the provider to say what it is there.</summary>
    protected static DbFunctionBuilder MapFunction(ModelBuilder modelBuilder, string name)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        return modelBuilder.HasDbFunction(typeof(StoredText).GetMethod(name)!);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }
}
