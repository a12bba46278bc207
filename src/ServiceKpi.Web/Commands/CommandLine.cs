using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using ServiceKpi.Data.Import;
using ServiceKpi.Data.Storage;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Web.Commands;

/// <summary>The one executable and its commands.</summary>
public static class CommandLine
{
    /// <summary>Runs the command that the arguments name; returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // What programs read must not depend on the language of the machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var parsed = Root().Parse(arguments);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.Nothing : code;
        }
        catch (Exception fault) when (IsExplained(fault))
        {
            await Console.Error.WriteLineAsync($"error: {fault.Message}");
            return ExitCode.Nothing;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("ServiceKpi: what the service centers of an organisation are worth, in honest numbers.");
        DatabaseArguments.AddTo(root);
        ServeCommand.AddOptionsTo(root);
        root.SetAction(ServeCommand.RunAsync);
        root.Add(ServeCommand.Create());
        root.Add(DemoCommand.Create());
        root.Add(ImportCommand.Create());
        root.Add(KpisCommand.Create());
        foreach (var command in MaintenanceCommands.Create())
        {
            root.Add(command);
        }

        return root;
    }

    /// <summary>True for what a person can mend, which needs no stack trace.</summary>
    private static bool IsExplained(Exception fault) => fault
        is ImportException
        or SettingsException
        or UnknownNameException
        or DatabaseInUseException
        or IOException
        or UnauthorizedAccessException
        or NotSupportedException
        or InvalidOperationException { InnerException: FormatException }
        or DbException
        or OperationCanceledException;
}
