using System.CommandLine;
using System.Text;

namespace ServiceKpi.Web.Commands;

/// <summary><c>export KIND [FILE]</c></summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Kind = new("kind")
    {
        Description = "What the rows are: targets",
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
        Kind.AcceptOnlyFromAmong([.. ExportKinds.All.Keys]);
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
        var text = new StringWriter();
        await ExportKinds.All[arguments.GetRequiredValue(Kind)](database.Services, text, cancellationToken);
        var file = arguments.GetRequiredValue(File);
        await (file == "-"
            ? Console.Out.WriteAsync(text.GetStringBuilder(), cancellationToken)
            : System.IO.File.WriteAllTextAsync(file, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), cancellationToken));
        return ExitCode.Done;
    }
}
