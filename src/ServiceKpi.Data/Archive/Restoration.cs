using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Archive;

/// <summary>Makes a database what an archive says: all of it or nothing.</summary>
public sealed class Restoration
{
    private readonly KpiContexts contexts;

    private Restoration(KpiContexts contexts) => this.contexts = contexts;

    /// <summary>
    /// Stores all that is in the archive in a database that holds nothing yet, which is made when it is not there, and counts the rollups;
    /// the file lock is the caller's.
    /// </summary>
    /// <exception cref="ArchiveException">The archive is broken or of another version, or something is stored already.</exception>
    public static async Task RunAsync(
        OpenArchive archive, DatabaseOptions options, TimeProvider clock, IProgress<ArchivedRows>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var contexts = DataServices.Contexts(options, clock);
        await new Restoration(contexts).RunAsync(archive, progress, cancellationToken);
    }

    private async Task RunAsync(OpenArchive archive, IProgress<ArchivedRows>? progress, CancellationToken cancellationToken)
    {
        await using var context = contexts.CreateWithoutRetry();
        context.Database.SetCommandTimeout(0);
        var tables = ArchivedTable.All(context);
        archive.RequireFits(tables, [.. context.Database.GetMigrations().Select(ArchiveContents.NameOf)]);
        await MigrateAsync(context, cancellationToken);

        using var turn = await context.Gate.EnterAsync(cancellationToken);
        await using var transaction = await context.BeginAsync(turn, cancellationToken);
        await RequireEmptyAsync(context, cancellationToken);
        foreach (var table in tables)
        {
            var rows = archive.Contents.Tables.Single(t => t.Table == table.Name);
            await StoreAsync(archive, context, table, rows, cancellationToken);
            progress?.Report(rows);
        }

        await SilenceAsync(context, cancellationToken);
        await CountAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Makes the tables of a database that has none; one of an older version is nobody's new one.</summary>
    private async Task MigrateAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        await context.RequireSafeAsync(cancellationToken);
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Count();
        if (applied > 0 && applied < context.Database.GetMigrations().Count())
        {
            throw new ArchiveException("The database is there already, made by an older version. An archive is restored into a new one.");
        }

        await new DatabaseMigrator(contexts).MigrateAsync(cancellationToken);
    }

    private static async Task RequireEmptyAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        await HolidaySeed.TakeOutAsync(context, cancellationToken);
        var sql = context.GetService<ISqlGenerationHelper>();
        foreach (var table in context.Model.GetRelationalModel().Tables.Select(t => t.Name))
        {
            var question = $"SELECT 1 AS {sql.DelimitIdentifier("Value")} WHERE EXISTS (SELECT 1 FROM {sql.DelimitIdentifier(table)})";
            if ((await context.Database.SqlQueryRaw<int>(question).ToListAsync(cancellationToken)).Count > 0)
            {
                throw new ArchiveException($"The database holds something already (in {table}). An archive is restored into one that holds nothing yet.");
            }
        }
    }

    private static async Task StoreAsync(
        OpenArchive archive, KpiDbContext context, ArchivedTable table, ArchivedRows rows, CancellationToken cancellationToken)
    {
        if (table.GivesIds)
        {
            await context.TakeIdsAsync(table.Name, taken: true, cancellationToken);
        }

        await StoreRowsAsync(archive, context, table, rows, cancellationToken);
        if (table.GivesIds)
        {
            await context.TakeIdsAsync(table.Name, taken: false, cancellationToken);
        }

        if (table.GivesIds && rows.LastId is { } lastId)
        {
            await context.GiveIdsAfterAsync(table.Name, lastId, cancellationToken);
        }
    }

    private static async Task StoreRowsAsync(
        OpenArchive archive, KpiDbContext context, ArchivedTable table, ArchivedRows rows, CancellationToken cancellationToken)
    {
        var line = 0L;
        try
        {
            await using var stream = await archive.ReadAsync(table.Name, cancellationToken);
            using var lines = new ArchiveLines(stream);
            await using var insert = new TableInsert(context, table);
            while (await lines.NextAsync(cancellationToken) is { } text)
            {
                line++;
                await insert.AddAsync(RowValues.Of(text.Span, table), cancellationToken);
            }

            await insert.FlushAsync(cancellationToken);
            if (line != rows.Rows || lines.Sha256() != rows.Sha256)
            {
                throw new InvalidDataException("It is not what was written.");
            }
        }
        catch (Exception cause) when (cause is InvalidDataException or JsonException)
        {
            throw new ArchiveException($"The archive is broken, nothing was stored. {ArchivedRows.EntryOf(table.Name)}, line {line}: {cause.Message}", cause);
        }
    }

    /// <summary>
    /// What was to be sent is not sent from here: where the archive is from may have sent it since, and a copy tells no programs. What was sent is kept, so
    /// that nothing is sent once more for the same cause; webhooks wait until somebody resumes them.
    /// </summary>
    private static async Task SilenceAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow().UtcDateTime;
        await context.Set<Notice>().Where(n => n.State == NoticeState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.State, NoticeState.Withdrawn).SetProperty(n => n.EndedAt, now), cancellationToken);
        await context.Set<Webhook>().Where(w => w.PausedAt == null).ExecuteUpdateAsync(set => set.SetProperty(w => w.PausedAt, now), cancellationToken);
    }

    /// <summary>Counts what the facts say, and looks whether that is what was stored; the facts themselves stay as they were.</summary>
    private static async Task CountAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        await RollupVerifier.CountAllAsync(context, new TouchedDays(), cancellationToken);
        await foreach (var difference in RollupVerifier.VerifyAsync(context, cancellationToken))
        {
            throw new ArchiveException($"Nothing was stored: the rollups do not become what the facts say ({difference.Outlet} {difference.Day:O} {difference.What}).");
        }
    }
}
