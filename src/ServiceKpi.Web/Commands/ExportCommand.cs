using System.CommandLine;
using System.Text;

namespace ServiceKpi.Web.Commands;

/// <summary><c>export KIND [FILE]</c></summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Kind = new("kind")
    {
        Description = "What the rows are: " + string.Join(", ", KindSlugs.All.Keys),
        HelpName = "KIND",
    };

    private static readonly Argument<string> File = new("file")
    {
        Description = "The CSV file, which is replaced, or - for standard output [default: -]",
        HelpName = "FILE",
        DefaultValueFactory = _ => "-",
    };

    public static Command Create()
    {
        Kind.AcceptOnlyFromAmong([.. KindSlugs.All.Keys]);
        var command = new Command("export", "Export what is stored as a CSV file that import reads: imported again it changes nothing.")
        {
            Kind, File,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenToReadAsync(DatabaseArguments.Read(arguments), cancellationToken);
        var kind = KindSlugs.All[arguments.GetRequiredValue(Kind)];
        var outlets = await database.Get<IOutletDirectory>().AllAsync(cancellationToken);
        var file = arguments.GetRequiredValue(File);
        if (file == "-")
        {
            await database.Get<KindFiles>().WriteAsync(kind, outlets, Console.Out, cancellationToken);
            return ExitCode.Done;
        }

        // What fails half way replaces nothing.
        var unfinished = file + ".unfinished";
        await using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        {
            await database.Get<KindFiles>().WriteAsync(kind, outlets, writer, cancellationToken);
        }

        System.IO.File.Move(unfinished, file, overwrite: true);
        return ExitCode.Done;
    }
}
