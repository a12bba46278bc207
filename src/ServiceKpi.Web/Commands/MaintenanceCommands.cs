using System.CommandLine;
using System.Globalization;

namespace ServiceKpi.Web.Commands;

/// <summary>The commands for those who look after the database.</summary>
internal static class MaintenanceCommands
{
    private static readonly Argument<string> BackupFile = new("file")
    {
        Description = "The file to write; it must not exist",
        HelpName = "FILE",
    };

    public static IEnumerable<Command> Create()
    {
        yield return Command(
            "verify",
            "Recompute every rollup from the facts and report differences. Ends with 1 if there are any.",
            VerifyAsync);
        yield return Command("rebuild", "Rebuild every rollup from the facts.", RebuildAsync);
        yield return Command("migrate", "Create the database, or bring it to the form this version needs.", MigrateAsync);
        var backup = Command(
            "backup", "Copy a SQLite database to a new file, also while it is in use, and check the copy.", BackupAsync);
        backup.Add(BackupFile);
        yield return backup;
    }

    private static Command Command(
        string name, string description, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        var command = new Command(name, description);
        command.SetAction(action);
        return command;
    }

    private static async Task<int> VerifyAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenToReadAsync(DatabaseArguments.Read(arguments), cancellationToken);
        var differences = 0;
        await foreach (var difference in database.Get<RollupVerifier>().VerifyAsync(cancellationToken))
        {
            differences++;
            await arguments.InvocationConfiguration.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{VisibleText.Of(difference.Outlet)} {difference.Day:O} {VisibleText.Of(difference.What)}: "
                + $"stored {difference.Stored}, counted {difference.Counted}"));
        }

        await arguments.InvocationConfiguration.Output.WriteLineAsync(differences == 0
            ? "Every rollup is what its facts say."
            : string.Create(CultureInfo.InvariantCulture, $"{differences} differences. The command rebuild mends them."));
        return differences == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private static async Task<int> RebuildAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenToWriteAsync(arguments, cancellationToken);
        await database.Get<RollupVerifier>().RebuildAsync(cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync("Every rollup was rebuilt.");
        return ExitCode.Done;
    }

    private static async Task<int> MigrateAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var options = DatabaseArguments.Read(arguments);
        using var fileLock = Database.LockOf(options);
        var applied = await DataServices.MigrateAsync(options, TimeProvider.System, cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync(applied.Count == 0
            ? "The database is up to date."
            : $"Applied: {string.Join(", ", applied)}");
        return ExitCode.Done;
    }

    private static async Task<int> BackupAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var file = arguments.GetRequiredValue(BackupFile);
        await DatabaseBackup.WriteAsync(DatabaseArguments.Read(arguments), file, cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync($"Wrote {Path.GetFullPath(file)} and checked it.");
        return ExitCode.Done;
    }
}
