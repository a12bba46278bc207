using System.CommandLine;

namespace ServiceKpi.Web.Commands;

/// <summary><c>serve</c>, also what happens without a command.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = $"Where to listen, divided by ; [default: {ListenAddress.Default}; beyond this machine Site:Address is needed]",
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

    /// <summary>True when what is asked for starts the application, which ends by itself when it is told to.</summary>
    public static bool Serves(ParseResult arguments) => arguments.CommandResult.Command.Options.Contains(Urls);

    public static Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken) =>
        RunAsync(
            arguments, DatabaseArguments.Read(arguments), (_, _) => Task.CompletedTask, FirstStart.GreetAsync, cancellationToken);

    /// <summary>Where the application is to listen.</summary>
    public static SiteOptions SiteOf(ParseResult arguments) => ListenAddress.Choose(arguments.GetValue(Urls), Settings.Read());

    /// <summary>
    /// Starts the application once the database is open and <paramref name="prepare"/> is done with it;
    /// <paramref name="greet"/> says how to get in.
    /// </summary>
    public static async Task<int> RunAsync(
        ParseResult arguments,
        DatabaseOptions options,
        Func<Database, CancellationToken, Task> prepare,
        Func<IServiceProvider, CancellationToken, Task> greet,
        CancellationToken cancellationToken)
    {
        var site = SiteOf(arguments);
        await using var database = await Database.OpenToWriteAsync(options, cancellationToken);
        if (await database.Get<DatabaseMigrator>().AdviceAsync(cancellationToken) is { } advice)
        {
            await Console.Error.WriteLineAsync($"note: {advice}");
        }

        await prepare(database, cancellationToken);
        await using var app = WebHost.Build(options, string.Join(';', site.Urls), services => services.AddHostedService<FirstReading>());
        await app.StartAsync(cancellationToken);
        await using var commands = CommandListener.Start(options, app.Services);
        await Console.Out.WriteLineAsync($"ServiceKpi is ready at {app.Services.GetRequiredService<Site>().Address.AbsoluteUri.TrimEnd('/')} — Ctrl+C ends it.");
        await greet(app.Services, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }
}

/// <summary>Lets the first admin in: prints a link as long as nobody can sign in.</summary>
internal static class FirstStart
{
    public static async Task GreetAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<IPeople>().AllAsync(cancellationToken)).Count > 0)
        {
            return;
        }

        var link = new Uri(services.GetRequiredService<Site>().Address, services.GetRequiredService<SetupKey>().Make());
        await Console.Out.WriteLineAsync(
            $"Nobody can sign in yet. Open this link within an hour to become the first admin:\n  {link.AbsoluteUri}");
    }
}
