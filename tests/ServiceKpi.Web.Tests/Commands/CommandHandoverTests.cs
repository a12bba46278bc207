using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Commands;

/// <summary>Commands beside a server that has the database file.</summary>
[Collection(nameof(UsesConsole))]
public sealed class CommandHandoverTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private DemoServer server = null!;
    private DatabaseFileLock held = null!;
    private CommandListener? listener;

    public async Task InitializeAsync()
    {
        server = await DemoServer.StartAsync(empty: true);
        held = DatabaseFileLock.Take(server.Database.FilePath);
        listener = CommandListener.Start(server.Database, server.Services);
    }

    public async Task DisposeAsync()
    {
        await (listener?.DisposeAsync() ?? ValueTask.CompletedTask);
        held.Dispose();
        await server.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_import_goes_to_the_server_and_says_what_it_says_without_one()
    {
        var rejects = folder.File("rejects.csv");
        var file = File("daily", TempFolder.Daily + "A,2026-02-30,1,1\n");

        var first = await RunAsync("import", "daily", file, "--create-outlets", "--rejects", rejects);
        var again = await RunAsync("import", "daily", file, "--format", "json");

        first.ExitCode.Should().Be(1);
        first.Output.Trim().Should().Be("read 5, inserted 4, updated 0, unchanged 0, rejected 1");
        first.Errors.Should().Contain("Created outlets: A, B").And.Contain("line 6: date '2026-02-30'");
        (await System.IO.File.ReadAllLinesAsync(rejects))[1].Should().StartWith("6,date,2026-02-30,");
        again.Json.GetProperty("unchanged").GetInt32().Should().Be(4);
        (await RunAsync("import", "list")).Output.Should().Contain("daily.csv  by " + Environment.UserName);
    }

    [Fact]
    public async Task What_the_server_counted_before_is_counted_anew()
    {
        await RunAsync("import", "daily", File("daily", TempFolder.Daily), "--create-outlets");
        var before = await VisitsAsync();

        await RunAsync("import", "daily", File("more", "outlet,date,visits,revenue\nA,2026-01-03,7,1\n"));

        (before, await VisitsAsync()).Should().Be((35, 42));

        async Task<double?> VisitsAsync()
        {
            await using var scope = server.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Visitor>().Is(Rights.Machine);
            var question = new KpiQuestion { Period = new Period(new(2026, 1, 1), new(2026, 1, 31)), Kpis = ["visits"] };
            return (await scope.ServiceProvider.GetRequiredService<KpiReportBuilder>().BuildAsync(question, default)).Values[0].Value.Value;
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_imported_is_refused_by_the_server_and_leaves_the_last_rejects_alone()
    {
        var rejects = folder.File("rejects.csv");
        await System.IO.File.WriteAllTextAsync(rejects, "those of last time");

        var run = await RunAsync("import", "daily", File("wrong", "outlet,visits,revenue\nA,1,1\n"), "--rejects", rejects);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().StartWith("error: ").And.Contain("date");
        (await System.IO.File.ReadAllTextAsync(rejects)).Should().Be("those of last time");
    }

    [Fact]
    public async Task An_undo_a_person_and_a_key_need_no_stop_either()
    {
        await RunAsync("import", "daily", File("daily", TempFolder.Daily), "--create-outlets");

        var undone = await RunAsync("import", "undo", "1");
        var person = await RunAsync("user", "add", "rina", "--role", "staff", "--all-outlets");
        var key = await RunAsync("api-key", "add", "--name", "till", "--role", "admin");
        var rebuilt = await RunAsync("rebuild");

        undone.Output.Should().StartWith("removed 4, restored 0");
        person.Output.Should().Contain("/invitation?id=");
        key.Output.Trim().Should().MatchRegex("^skpi_[0-9a-f]{64}$");
        rebuilt.Output.Should().StartWith("Every rollup was rebuilt.");
    }

    [Fact]
    public async Task Eight_at_once_are_all_done()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            using var one = await CallAsync("import", "outlets", "-");
            one.Send(FrameKind.Input, $"outlet,name\nO{i},Outlet {i}\n");
            one.Send(FrameKind.Input, "");
            return await one.ReadToEndAsync();
        }));

        runs.Should().AllSatisfy(run => run.Should().Be(("read 1, inserted 1, updated 0, unchanged 0, rejected 0\n", 0)));
    }

    [Fact]
    public async Task A_command_that_leaves_in_the_midst_of_its_file_stores_nothing_and_stops_nobody()
    {
        using (var one = await CallAsync("import", "outlets", "-"))
        {
            one.Send(FrameKind.Input, "outlet,name\nHALF,Half\n");
        }

        var next = await RunAsync("import", "outlets", File("outlets", "outlet,name\nWHOLE,Whole\n"));

        next.Output.Should().StartWith("read 1, inserted 1");
        (await RunAsync("export", "outlets")).Output.Should().NotContain("HALF");
    }

    [Fact]
    public async Task A_command_that_the_server_does_not_know_or_must_not_do_is_refused()
    {
        using var serve = await CallAsync("serve");
        using var unknown = await CallAsync("dance");

        (await serve.ReadToEndAsync()).Should().Be(("", 2));
        (await unknown.ReadToEndAsync()).Should().Be(("", 2));
    }

    [Fact]
    public async Task Where_no_server_answers_the_file_is_in_use()
    {
        await listener!.DisposeAsync();
        listener = null;

        var run = await RunAsync("import", "daily", File("daily", TempFolder.Daily));

        run.ExitCode.Should().Be(2);
        run.Errors.Should().StartWith("error: Another process is using ");
    }

    [SkippableFact]
    public void Only_the_owner_of_the_database_may_open_the_socket()
    {
        Skip.If(OperatingSystem.IsWindows(), "rights are inherited from the folder there");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        System.IO.File.GetUnixFileMode(server.Database.FilePath + CommandSocket.Ending).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private Task<CommandLineRun> RunAsync(params string[] arguments) =>
        CommandLineRun.OfAsync([.. arguments, "--database", server.Database.FilePath]);

    private string File(string name, string text)
    {
        var file = folder.File(name + ".csv");
        System.IO.File.WriteAllText(file, text);
        return file;
    }

    private async Task<Call> CallAsync(params string[] arguments)
    {
        var socket = CommandSocket.Create();
        await socket.ConnectAsync(CommandSocket.AddressOf(server.Database.FilePath)!);
        var call = new Call(socket);
        call.Send(FrameKind.Arguments, JsonSerializer.Serialize(new CommandArguments(arguments, ErrorsAreTerminal: false)));
        return call;
    }

    /// <summary>A command, frame by frame.</summary>
    private sealed class Call(Socket socket) : IDisposable
    {
        private readonly Frames frames = new(new NetworkStream(socket, ownsSocket: true));

        public void Send(FrameKind kind, string text) => frames.Send(kind, Encoding.UTF8.GetBytes(text));

        public async Task<(string Output, int Code)> ReadToEndAsync()
        {
            var output = new StringBuilder();
            while (await frames.ReceiveAsync(default) is var (kind, bytes))
            {
                switch (kind)
                {
                    case FrameKind.Output:
                        output.Append(Encoding.UTF8.GetString(bytes));
                        break;
                    case FrameKind.End:
                        return (output.ToString(), BitConverter.ToInt32(bytes));
                }
            }

            throw new InvalidOperationException("The server left.");
        }

        public void Dispose() => socket.Dispose();
    }
}
