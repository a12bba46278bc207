using System.CommandLine;
using System.Globalization;

namespace ServiceKpi.Web.Commands;

/// <summary><c>archive FILE.zip</c> and <c>restore FILE.zip</c></summary>
internal static class ArchiveCommands
{
    private static readonly Argument<string> Archive = new("file")
    {
        Description = "The archive to write; it must not exist",
        HelpName = "FILE.zip",
    };

    private static readonly Argument<string> Restored = new("file")
    {
        Description = "The archive to read",
        HelpName = "FILE.zip",
    };

    private static readonly Option<bool> Force = new("--force")
    {
        Description = "Replace the file if it exists, once the new one is whole",
    };

    public static IEnumerable<Command> Create()
    {
        var archive = new Command(
            "archive",
            "Write all that is stored into one file, from which restore makes it again on SQLite or SQL Server; also while the server "
            + "runs. Passwords are in it, hashed, and the keys of the site: keep it where only operators read it.")
        {
            Archive, Force,
        };
        archive.SetAction(ArchiveAsync);
        yield return archive;
        var restore = new Command(
            "restore",
            "Store all that an archive holds in a database that holds nothing yet, which is made when it is not there: all of it or nothing.")
        {
            Restored,
        };
        restore.SetAction(RestoreAsync);
        yield return restore;
    }

    private static async Task<int> ArchiveAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenToReadAsync(DatabaseArguments.Read(arguments), cancellationToken);
        var file = Path.GetFullPath(arguments.GetRequiredValue(Archive));
        var contents = await database.Get<ArchiveWriter>().WriteAsync(file, arguments.GetValue(Force), new TableLines(), cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Wrote {VisibleText.Of(file)}: {contents.Rows:N0} rows, {new FileInfo(file).Length / 1e6:N1} MB."));
        return ExitCode.Done;
    }

    private static async Task<int> RestoreAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        // What cannot be restored makes no database.
        using var archive = await OpenArchive.OpenAsync(arguments.GetRequiredValue(Restored), cancellationToken);
        var options = DatabaseArguments.Read(arguments);
        using var fileLock = Database.LockOf(options);
        await Restoration.RunAsync(archive, options, TimeProvider.System, new TableLines(), cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Restored {archive.Contents.Rows:N0} rows of {archive.Contents.MadeAt:yyyy-MM-dd HH:mm}Z. Every rollup is what its facts say."));
        return ExitCode.Done;
    }

    /// <summary>Says how far it has come, a line a table.</summary>
    private sealed class TableLines : IProgress<ArchivedRows>
    {
        public void Report(ArchivedRows value) =>
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Table}: {value.Rows:N0} rows"));
    }
}
