using System.CommandLine;

namespace ServiceKpi.Web.Commands;

/// <summary><c>kpis --from D --to D …</c></summary>
internal static class KpisCommand
{
    private static readonly Option<DateOnly> From = Day("--from", "The first day, such as 2026-01-01");

    private static readonly Option<DateOnly> To = Day("--to", "The last day, included");

    private static readonly Option<string[]> Kpi = Several("--kpi", "ID", "The KPIs [default: all]");

    private static readonly Option<string[]> Outlet = Several("--outlet", "CODE", "The outlets [default: all]");

    private static readonly Option<string> By = OneOf("--by", "One row for all together, or one for each outlet", KpiTerms.Rows);

    private static readonly Option<string> GrainOption = OneOf("--grain", "The pieces the period is cut into", KpiTerms.Grains);

    private static readonly Option<string> Compare = OneOf("--compare", "What each value is compared with", KpiTerms.Comparisons);

    private static readonly Option<string?> OneSlice = new("--slice")
    {
        Description = $"Only the tickets and answers that have this, nothing after = for those that do not state it; by {string.Join(", ", SliceSlugs.All.Keys)}",
        HelpName = "DIMENSION=VALUE",
    };

    private static readonly Option<string?> BySlice = new("--by-slice") { Description = "Each value once for every part of the tickets and answers", HelpName = "DIMENSION" };

    private static readonly Option<string> Format = OneOf("--format", "How the values are printed", KpiValuesWriter.Formats);

    public static Command Create()
    {
        var command = new Command("kpis", "Print KPI values. Percentages are 0 to 100, durations seconds, money in major units.")
        {
            From, To, Kpi, Outlet, By, GrainOption, Compare, OneSlice, BySlice, Format,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (from, to) = (arguments.GetValue(From), arguments.GetValue(To));
        if (to < from)
        {
            throw new SettingsException("--to lies before --from.");
        }

        var options = DatabaseArguments.Read(arguments);
        await Database.CatchUpAsync(options, cancellationToken);
        await using var database = await Database.OpenToReadAsync(options, cancellationToken);
        var question = new KpiQuestion
        {
            Period = new Period(from, to),
            Kpis = Listed(arguments.GetValue(Kpi)),
            Outlets = Listed(arguments.GetValue(Outlet)),
            By = KpiTerms.Rows[arguments.GetRequiredValue(By)],
            Grain = KpiTerms.Grains[arguments.GetRequiredValue(GrainOption)],
            Comparison = KpiTerms.Comparisons[arguments.GetRequiredValue(Compare)],
            JudgesTargets = true,
        };
        var reports = database.Get<KpiReportBuilder>();
        var (parts, fault) = SliceChoice.Read(arguments.GetValue(OneSlice), arguments.GetValue(BySlice), "--");
        if (fault is not null)
        {
            throw new SettingsException(fault);
        }

        var values = await parts!.AnswerAsync(reports, question, cancellationToken);
        KpiValuesWriter.Formats[arguments.GetRequiredValue(Format)](values, Console.Out);
        return ExitCode.Done;
    }

    /// <summary>Words apart or with commas between; neither a KPI nor an outlet has one in its name.</summary>
    private static string[] Listed(string[]? words) =>
        [.. (words ?? []).SelectMany(w => w.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static Option<DateOnly> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "D",
        Required = true,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", out var day) && day >= KpiTerms.Earliest && day <= KpiTerms.Latest)
            {
                return day;
            }

            result.AddError($"{name}: '{result.Tokens[0].Value}' is not a day from {KpiTerms.Earliest.Year} to {KpiTerms.Latest.Year} written as 2026-01-31.");
            return default;
        },
    };

    private static Option<string[]> Several(string name, string helpName, string description)
    {
        var option = new Option<string[]>(name)
        {
            Description = description,
            HelpName = helpName + " …",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };

        // An option that needs a value takes the next word for it, even if that is another option.
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"{name} needs a value.");
            }
        });
        return option;
    }

    private static Option<string> OneOf<T>(string name, string description, IReadOnlyDictionary<string, T> words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => words.Keys.First(),
        };
        return option.AcceptOnlyFromAmong([.. words.Keys]);
    }
}
