using System.CommandLine;

namespace ServiceKpi.Web.Commands;

/// <summary><c>import KIND FILE</c></summary>
internal static class ImportCommand
{
    private static readonly Argument<ImportKind> Kind = new("kind")
    {
        Description = "What the rows are: outlets, daily, tickets, surveys, memberships, customers, events or targets",
        HelpName = "KIND",
        CustomParser = Word.Parse<ImportKind>("outlets", "daily", "tickets", "surveys", "memberships", "customers", "events", "targets"),
    };

    private static readonly Argument<string> File = new("file")
    {
        Description = "The CSV file or workbook (.xlsx), or - for standard input",
        HelpName = "FILE",
    };

    private static readonly Option<bool> CreateOutlets = new("--create-outlets")
    {
        Description = "Create outlets that are not known yet",
    };

    private static readonly Option<string> Rejects = new("--rejects")
    {
        Description = "Write every row that is not taken to this CSV file, with line, column, value and reason in front",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Store nothing if any row is bad",
    };

    private static readonly Option<bool> Append = new("--append")
    {
        Description = "Take answers without id, ticket and customer as new although equal ones are stored (surveys only)",
    };

    private static readonly Option<string?> Reason = new("--reason")
    {
        Description = "Why targets that are in force change; without it rows that change one are rejected",
        HelpName = "TEXT",
    };

    private static readonly Option<NumberFormat?> Numbers = new("--number-format")
    {
        Description = "How numbers are written: en (1,234.56) or id (1.234,56) [default: what each column shows beyond doubt, else en]",
        HelpName = "en|id",
        CustomParser = Word.Parse<NumberFormat?>("en", "id"),
    };

    private static readonly Option<DayOrder?> Days = new("--date-format")
    {
        Description = "What comes first in days such as 05/03/2026: dmy or mdy [default: what each column shows beyond doubt]",
        HelpName = "dmy|mdy",
        CustomParser = Word.Parse<DayOrder?>("dmy", "mdy"),
    };

    private static readonly Option<string[]> Map = new("--map")
    {
        Description = "Which column a heading of the file is, such as \"Ticket ID=ticket\"; nothing behind = leaves it out",
        HelpName = "HEADING=column",
    };

    private static readonly Option<ImportPreset?> Preset = new("--preset")
    {
        Description = $"The program that the file is from: {string.Join(", ", ImportPreset.ByName.Keys.Order(StringComparer.Ordinal))}",
        HelpName = "NAME",
        CustomParser = FindPreset,
    };

    private static readonly Option<string?> Sheet = new("--sheet")
    {
        Description = "Which sheet of a workbook is read [default: the first that is not hidden]",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Zone = new("--zone")
    {
        Description = "The time zone of new outlets, such as Asia/Makassar [default: the organisation's]",
        HelpName = "IANA",
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "How the summary is printed",
        DefaultValueFactory = _ => "text",
    };

    public static Command Create()
    {
        Reason.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>()?.Length > TextLimits.Reason)
            {
                given.AddError($"--reason must have at most {TextLimits.Reason} characters.");
            }
        });
        Format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "import",
            "Import a CSV file or a workbook. Importing it again changes nothing. Progress goes to standard error, the summary to "
            + "standard output. Ends with 0 when all rows were taken, 1 when some were rejected, 2 when nothing was done.")
        {
            Kind, File, CreateOutlets, Rejects, Strict, Append, Reason, Numbers, Days, Map, Preset, Sheet, Zone, Format,
        };
        Map.Validators.Add(given =>
        {
            foreach (var map in given.Tokens.Where(t => !HeadingChoice.IsWritten(t.Value)))
            {
                given.AddError($"--map {map.Value} must be written as \"HEADING=column\".");
            }
        });
        command.Validators.Add(given =>
        {
            if (given.GetValue(Reason) is not null && given.GetResult(Kind) is { } kind && !kind.Errors.Any() && kind.GetValueOrDefault<ImportKind>() != ImportKind.Targets)
            {
                given.AddError("--reason goes with targets only.");
            }

            if (given.GetValue(Append) && given.GetResult(Kind) is { } appended && !appended.Errors.Any() && appended.GetValueOrDefault<ImportKind>() != ImportKind.Surveys)
            {
                given.AddError("--append goes with surveys only: everything else is known by its key.");
            }
        });
        command.SetAction(RunAsync);
        foreach (var past in PastImportCommands.Create())
        {
            command.Add(past);
        }

        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var name = arguments.GetRequiredValue(File);
        var call = arguments.InvocationConfiguration as CommandCall;
        await using var input = call is null ? InputOf(arguments) : call.Input;
        await using var rejects = call is null ? RejectsOf(arguments) : arguments.GetValue(Rejects) is null ? null : call.Rejects();
        await using var database = await Database.OpenToWriteAsync(arguments, cancellationToken);
        var (result, remarks) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        using var progress = new ImportProgressLine(remarks, call?.ErrorsAreTerminal ?? !Console.IsErrorRedirected);
        var report = await database.Get<CsvImporter>().ImportAsync(
            new ImportRequest
            {
                Kind = arguments.GetRequiredValue(Kind),
                Input = input!,
                FileName = name == "-" ? null : Path.GetFileName(name),
                Rejects = rejects?.Writer,
                CreateOutlets = arguments.GetValue(CreateOutlets),
                Strict = arguments.GetValue(Strict),
                Append = arguments.GetValue(Append),
                NumberFormat = arguments.GetValue(Numbers),
                DateFormat = arguments.GetValue(Days),
                Map = HeadingChoice.Read(arguments.GetValue(Map) ?? []),
                Preset = arguments.GetValue(Preset),
                Sheet = arguments.GetValue(Sheet),
                Zone = arguments.GetValue(Zone) ?? database.Get<IOrganisationBook>().Current.TimeZone,
                Progress = progress,
            },
            database.Because(arguments.GetValue(Reason)),
            cancellationToken);
        progress.Dispose();
        rejects?.Keep();
        ImportSummary.Write(report, asJson: arguments.GetValue(Format) == "json", result, remarks);
        return !report.Stored ? ExitCode.Nothing : report.Rejected > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>The file that an import reads; none when something else is asked for.</summary>
    internal static Stream? InputOf(ParseResult arguments) => arguments.GetResult(File) is null
        ? null
        : arguments.GetRequiredValue(File) is var name && name == "-" ? Console.OpenStandardInput() : System.IO.File.OpenRead(name);

    /// <summary>Where an import writes the rows that it rejects; none when nobody wants them.</summary>
    internal static RejectsTarget? RejectsOf(ParseResult arguments) => arguments.GetResult(Rejects) is null
        ? null
        : RejectsTarget.Open(arguments.GetValue(Rejects), arguments.GetRequiredValue(File), DatabaseArguments.Read(arguments));

    private static ImportPreset? FindPreset(System.CommandLine.Parsing.ArgumentResult given)
    {
        if (ImportPreset.ByName.TryGetValue(given.Tokens[0].Value, out var preset))
        {
            return preset;
        }

        given.AddError($"--preset {given.Tokens[0].Value} is none of {string.Join(", ", ImportPreset.ByName.Keys.Order(StringComparer.Ordinal))}.");
        return null;
    }
}
