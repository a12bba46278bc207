using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Maintenance;

/// <summary>Brings the database to the form this version of the product needs.</summary>
public sealed class DatabaseMigrator
{
    private readonly KpiContexts contexts;

    internal DatabaseMigrator(KpiContexts contexts) => this.contexts = contexts;

    /// <summary>Applies the migrations that are missing, creates the database when there is none, and gives a new one its holidays.</summary>
    /// <returns>The names of those applied.</returns>
    /// <remarks>For SQLite the caller holds the file lock: then a migration lock found is one left by a killed process.</remarks>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts.CreateDbContext();
        if (contexts.Options.Provider == DatabaseProvider.Sqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(contexts.Options.FilePath)!);
            await context.RequireSafeAsync(cancellationToken);
            await ClearStaleLockAsync(context, cancellationToken);
        }

        await RefuseTooOldAsync(context, cancellationToken);

        // An index on a large table takes as long as it takes.
        context.Database.SetCommandTimeout(0);
        var isNew = !(await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Any();
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await context.Database.MigrateAsync(cancellationToken);
        await PlantAsync(cancellationToken);
        if (pending.Count > 0 && !isNew)
        {
            // What a new version counts is counted of what is stored already.
            await new RollupVerifier(contexts).RebuildAsync(cancellationToken);
        }

        return pending;
    }

    /// <summary>Gives a database that never had any its holidays; one that was made by a script has none.</summary>
    public async Task PlantAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts.CreateDbContext();
        await HolidaySeed.PlantAsync(context, cancellationToken);
    }

    /// <summary>What an administrator of the database should know; nothing when all is well.</summary>
    public async Task<string?> AdviceAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts.CreateDbContext();
        return await context.ReadersWaitAsync(cancellationToken)
            ? "READ_COMMITTED_SNAPSHOT is off: every page waits while an import is stored. ALTER DATABASE … SET READ_COMMITTED_SNAPSHOT ON mends it."
            : null;
    }

    /// <summary>The migrations that are missing; all of them when there is no database.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken)
    {
        if (contexts.Options.Provider == DatabaseProvider.Sqlite && !File.Exists(contexts.Options.FilePath))
        {
            throw new FileNotFoundException($"There is no database at {contexts.Options.FilePath}.");
        }

        await using var context = contexts.CreateDbContext();
        return [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
    }

    /// <summary>A database of before the first migration that is still there cannot be told what it lacks.</summary>
    private static async Task RefuseTooOldAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Count > 0 && !applied.Contains(context.Database.GetMigrations().First()))
        {
            throw new NotSupportedException("The database was made by a version from before 28 November 2026. Bring it up with that version's newest first.");
        }
    }

    /// <summary>
    /// A process killed while migrating leaves a row that makes the next wait for ever
    /// (https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection).
    /// </summary>
    private static async Task ClearStaleLockAsync(KpiDbContext context, CancellationToken cancellationToken) =>
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
}
