using System.Diagnostics;

namespace ServiceKpi.Benchmarks;

/// <summary>The application in a process of its own, on a demo database that is thrown away.</summary>
internal sealed class SoakServer : IAsyncDisposable
{
    private const string Ready = "ServiceKpi is ready at ";

    /// <summary>Where its database is, when nobody else wants to have it.</summary>
    private readonly DirectoryInfo? folder;
    private Process? process;

    private SoakServer(string? database)
    {
        folder = database is null ? Directory.CreateTempSubdirectory("servicekpi-soak-") : null;
        Database = database ?? Path.Combine(folder!.FullName, "demo.db");
    }

    /// <summary>The file of the database.</summary>
    public string Database { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Who can sign in, and with what.</summary>
    public IReadOnlyList<(string Name, string Password)> People { get; private set; } = [];

    /// <summary>The megabytes of memory that it holds.</summary>
    public long Megabytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <summary>Makes the demo and starts on it.</summary>
    /// <param name="kept">Where its database stays when it has ended; none for one that is thrown away.</param>
    public static async Task<SoakServer> StartAsync(DirectoryInfo? kept = null)
    {
        var server = new SoakServer(kept is null ? null : Path.Combine(kept.FullName, "demo.db"));
        await server.LaunchAsync("demo");
        var people = new List<(string Name, string Password)>();
        while (people.Count < 3)
        {
            if ((await server.ReadLineAsync()).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var password] && name.StartsWith("demo-", StringComparison.Ordinal))
            {
                people.Add((name, password));
            }
        }

        server.People = people;
        return server;
    }

    /// <summary>Starts on a database that stays when it has ended.</summary>
    public static async Task<SoakServer> ServeAsync(string database)
    {
        var server = new SoakServer(database);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts on the database as it was left.</summary>
    public Task StartAgainAsync() => LaunchAsync("serve");

    /// <summary>Ends it at once, whatever it is doing.</summary>
    public async Task KillAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        folder?.Delete(recursive: true);
    }

    private async Task LaunchAsync(string command)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        // All sign in and write from one address, and one account has every tab.
        start.Environment["RateLimits__SignInAttempts"] = "10000";
        start.Environment["RateLimits__CircuitsPerAccount"] = "10000";
        start.Environment["RateLimits__PublicPosts"] = "10000000";
        foreach (var argument in (string[])[typeof(WebHost).Assembly.Location, command, "--database", Database, "--urls", "http://127.0.0.1:0"])
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => ShowFault(line.Data);
        process.BeginErrorReadLine();
        string line;
        do
        {
            line = await ReadLineAsync();
        }
        while (!line.StartsWith(Ready, StringComparison.Ordinal));
        Address = new Uri(line[Ready.Length..].Split(' ')[0]);
    }

    private async Task<string> ReadLineAsync() => await process!.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");

    private static void ShowFault(string? line)
    {
        if (line?.Contains("\"Level\":\"Error\"", StringComparison.Ordinal) == true)
        {
            Console.Error.WriteLine(line);
        }
    }
}
