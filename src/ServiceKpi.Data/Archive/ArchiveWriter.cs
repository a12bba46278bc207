using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Archive;

/// <summary>
/// Writes all that an organisation has stored into one file, from which <see cref="Restoration"/> makes it again on any database: a zip
/// of <c>archive.json</c>, of the rows of each table in <c>tables/</c> and, for people, of the facts in <c>files/</c>.
/// </summary>
public sealed class ArchiveWriter
{
    private readonly KpiContexts contexts;
    private readonly TimeProvider clock;

    internal ArchiveWriter(KpiContexts contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <summary>Writes everything as it is at one moment, whoever stores something meanwhile.</summary>
    /// <param name="file">The file. It bears the name once it is whole and on the disk; only its owner may read it.</param>
    /// <param name="replace">Whether it takes the place of one that is there.</param>
    /// <param name="progress">Hears of each table that is written.</param>
    /// <param name="cancellationToken">Ends the writing early; nothing is left of it.</param>
    /// <exception cref="IOException">The file exists already.</exception>
    public async Task<ArchiveContents> WriteAsync(string file, bool replace, IProgress<ArchivedRows>? progress, CancellationToken cancellationToken)
    {
        if (!replace && File.Exists(file))
        {
            throw new IOException($"{file} exists already; --force replaces it.");
        }

        var unfinished = Path.GetFullPath(file) + ".unfinished";
        File.Delete(unfinished);
        try
        {
            var contents = await WriteAsync(unfinished, progress, cancellationToken);
            FileOnDisk.Flush(unfinished);
            FileOnDisk.Move(unfinished, file, replace);
            return contents;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<ArchiveContents> WriteAsync(string unfinished, IProgress<ArchivedRows>? progress, CancellationToken cancellationToken)
    {
        await using var context = contexts.CreateWithoutRetry();
        context.Database.SetCommandTimeout(0);
        await context.BeginSnapshotAsync(cancellationToken);
        await using var stream = new FileStream(unfinished, OwnersOnly());
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var tables = new List<ArchivedRows>();
        foreach (var table in ArchivedTable.All(context))
        {
            await using var entry = await zip.CreateEntry(ArchivedRows.EntryOf(table.Name)).OpenAsync(cancellationToken);
            tables.Add(await RowLines.WriteAsync(context, table, entry, cancellationToken));
            progress?.Report(tables[^1]);
        }

        await WriteFilesAsync(context, zip, cancellationToken);
        var contents = new ArchiveContents(
            ArchiveContents.OwnProduct, ArchiveContents.OwnFormat, ArchiveContents.OwnVersion,
            ArchiveContents.NameOf(context.Database.GetMigrations().Last()), clock.GetUtcNow().UtcDateTime, $"{contexts.Options.Provider}", tables);
        await using var described = await zip.CreateEntry(ArchiveContents.Entry).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(described, contents, ArchiveContents.Json, cancellationToken);
        return contents;
    }

    private static async Task WriteFilesAsync(KpiDbContext context, ZipArchive zip, CancellationToken cancellationToken)
    {
        var outlets = await context.Outlets.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            await using var entry = await zip.CreateEntry(ArchiveContents.EntryOf(kind)).OpenAsync(cancellationToken);
            await using var writer = new StreamWriter(entry, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            await KindFiles.WriteAsync(context, kind, outlets, writer, cancellationToken);
        }
    }

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
