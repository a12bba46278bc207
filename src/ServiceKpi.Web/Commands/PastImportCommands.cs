using System.CommandLine;
using System.Globalization;

namespace ServiceKpi.Web.Commands;

/// <summary><c>import list</c> and <c>import undo N</c></summary>
internal static class PastImportCommands
{
    private const int Listed = 100;

    private static readonly Argument<int> Number = new("number")
    {
        Description = "The number of the import, as the list shows it",
        HelpName = "N",
    };

    public static IEnumerable<Command> Create()
    {
        var list = new Command("list", "The last 100 imports, the newest first.");
        list.SetAction(ListAsync);
        yield return list;
        var undo = new Command(
            "undo",
            "Take an import back: what it brought goes, what it replaced is restored. What somebody has changed since stays, and is "
            + "counted. Ends with 0 when all of it was taken back, 1 when some had to stay, 2 when nothing was done.")
        {
            Number,
        };
        undo.SetAction(UndoAsync);
        yield return undo;
    }

    private static async Task<int> ListAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenToReadAsync(DatabaseArguments.Read(arguments), cancellationToken);
        foreach (var import in await database.Get<PastImports>().ListAsync(Listed, cancellationToken))
        {
            await arguments.InvocationConfiguration.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{import.Id}  {import.At:yyyy-MM-dd HH:mm}Z  {KindSlugs.Of(import.Kind)}  {VisibleText.Of(import.FileName ?? "-")}  by {VisibleText.Of(import.Who)}: "
                + $"inserted {import.Inserted}, updated {import.Updated}, rejected {import.Rejected}{State(import)}"));
        }

        return ExitCode.Done;
    }

    private static async Task<int> UndoAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenToWriteAsync(arguments, cancellationToken);
        var number = arguments.GetRequiredValue(Number);
        var report = await database.Get<PastImports>().UndoAsync(number, database.Because(), progress: null, cancellationToken);
        if (!report.IsDone)
        {
            throw new SettingsException(string.Create(
                CultureInfo.InvariantCulture,
                $"There is no import {number} that can be taken back: it does not exist, was taken back already, or holds outlets or targets."));
        }

        await arguments.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"removed {report.Removed}, restored {report.Restored}, changed since {report.Changed}, locked {report.Locked}, changed by a later import {report.Later}"));
        if (report.ChangedNames.Count > 0)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"Changed since, among them: {string.Join(", ", report.ChangedNames.Select(VisibleText.Of))}");
        }

        return report.Changed + report.Waiting == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private static string State(PastImport import) => import switch
    {
        { UndoneAt: not null, Kept: > 0 } => string.Create(CultureInfo.InvariantCulture, $"; taken back, {import.Kept} stayed"),
        { UndoneAt: not null } => "; taken back",
        _ => "",
    };
}
