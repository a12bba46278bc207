using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace ServiceKpi.Web.Commands;

/// <summary>The one executable and its commands.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Runs the command that the arguments name; returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // What programs read must not depend on the language of the machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var parsed = Root().Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            return await RefuseAsync(parsed);
        }

        // On a thread of its own: SQLite makes a command wait without giving the thread back.
        using var interruption = new Interruption(ServeCommand.Serves(parsed) ? Timeout.InfiniteTimeSpan : Grace);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await interruption.EndOfAsync(Task.Run(() => RunAsync(arguments, parsed, configuration, interruption.Asked)));
        }
        catch (OperationCanceledException) when (interruption.Asked.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("error: It was stopped before it was done.");
            return ExitCode.Nothing;
        }
        catch (Exception fault) when (Explanation(fault) is { } explanation)
        {
            return await SayAsync(explanation, Console.Error);
        }
    }

    /// <summary>Runs a command that another process has handed over to this one, which serves; returns the exit code.</summary>
    public static async Task<int> RunInServerAsync(string[] arguments, CommandCall call, CancellationToken cancellationToken)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Action is ParseErrorAction || ServeCommand.Serves(parsed))
        {
            return await SayAsync("The running server is of another version, which does not know this command.", call.Error);
        }

        try
        {
            return await parsed.InvokeAsync(call, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && Explanation(fault) is { } explanation)
        {
            return await SayAsync(explanation, call.Error);
        }
    }

    /// <summary>What a running server has is left to it: it does the work, where it answers.</summary>
    private static async Task<int> RunAsync(
        string[] arguments, ParseResult parsed, InvocationConfiguration configuration, CancellationToken cancellationToken)
    {
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (ServedException served)
        {
            return await CommandHandover.RunAsync(arguments, parsed, served.File, cancellationToken) ?? throw new DatabaseInUseException(served.File);
        }
    }

    private static async Task<int> SayAsync(string explanation, TextWriter errors)
    {
        await errors.WriteLineAsync($"error: {Shown(explanation)}");
        return ExitCode.Nothing;
    }

    /// <summary>Says what is wrong with the arguments; standard output carries results only, so no help goes there.</summary>
    private static async Task<int> RefuseAsync(ParseResult parsed)
    {
        foreach (var fault in parsed.Errors)
        {
            await Console.Error.WriteLineAsync($"error: {Shown(fault.Message)}");
        }

        var names = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        await Console.Error.WriteLineAsync($"{names}--help tells what is possible.");
        return ExitCode.Nothing;
    }

    /// <summary>Line by line: the breaks between sentences are the product's own.</summary>
    private static string Shown(string text) =>
        string.Join(Environment.NewLine, text.Split('\n').Select(line => VisibleText.Of(line.Trim())));

    private static RootCommand Root()
    {
        var root = new RootCommand("ServiceKpi: what the service centers of an organisation are worth, in honest numbers.");
        DatabaseArguments.AddTo(root);
        ServeCommand.AddOptionsTo(root);
        root.SetAction(ServeCommand.RunAsync);
        root.Add(ServeCommand.Create());
        root.Add(DemoCommand.Create());
        root.Add(ImportCommand.Create());
        root.Add(ExportCommand.Create());
        root.Add(KpisCommand.Create());
        root.Add(UserCommand.Create());
        root.Add(ApiKeyCommand.Create());
        foreach (var command in MaintenanceCommands.Create().Concat(ArchiveCommands.Create()))
        {
            root.Add(command);
        }

        return root;
    }

    /// <summary>What to say of what a person can mend, which needs no stack trace.</summary>
    private static string? Explanation(Exception fault) => fault
        is ImportException
        or ArchiveException
        or SettingsException
        or UnknownNameException
        or DatabaseInUseException
        or IOException
        or UnauthorizedAccessException
        or NotSupportedException
        or InvalidDataException
        or SocketException
        or CryptographicException
        or OperationCanceledException
        ? fault.Message
        : DatabaseFault.CauseOf(fault);
}

/// <summary>What a command ends with.</summary>
internal static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>Done, and something was found wrong: rows rejected, rollups that differ.</summary>
    public const int Findings = 1;

    /// <summary>Nothing done: a bad option, an unreadable file, a database that cannot be used.</summary>
    public const int Nothing = 2;
}

/// <summary>Reads an option of which only some words are allowed, in any case, and names them when it is another.</summary>
internal static class Word
{
    public static Func<ArgumentResult, T?> Parse<T>(params IReadOnlyCollection<string> words) => result =>
    {
        var given = result.Tokens[0].Value;
        if (words.FirstOrDefault(w => w.Equals(given, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            return (T)Enum.Parse(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), word, ignoreCase: true);
        }

        result.AddError($"'{given}' is not one of {string.Join(", ", words)}.");
        return default;
    };
}
