using System.CommandLine;
using ServiceKpi.Data;

namespace ServiceKpi.Web.Commands;

/// <summary><c>serve</c>, also what happens without a command.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = $"Where to listen; only 127.0.0.1 as long as there is no sign-in [default: {ListenAddress.Default}]",
        HelpName = "URL",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Start the web application. This is also what happens without a command.")
        {
            Urls,
        };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Adds the options of <c>serve</c> to another command that starts the application.</summary>
    public static void AddOptionsTo(Command command) => command.Add(Urls);

    public static Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken) =>
        RunAsync(arguments, DatabaseArguments.Read(arguments), (_, _) => Task.CompletedTask, cancellationToken);

    /// <summary>Starts the application once the database is open and <paramref name="prepare"/> is done with it.</summary>
    public static async Task<int> RunAsync(
        ParseResult arguments,
        DatabaseOptions options,
        Func<Database, CancellationToken, Task> prepare,
        CancellationToken cancellationToken)
    {
        var url = ListenAddress.Choose(arguments.GetValue(Urls), Settings.Read());
        await using var database = await Database.OpenToWriteAsync(options, cancellationToken);
        await prepare(database, cancellationToken);
        await using var app = WebHost.Build(options, url);
        await app.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"ServiceKpi is ready at {app.Urls.First()} — Ctrl+C ends it.");
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }
}
