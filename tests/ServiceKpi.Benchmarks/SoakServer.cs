using System.Diagnostics;

namespace ServiceKpi.Benchmarks;

/// <summary>The application in a process of its own, on a demo database that is thrown away.</summary>
internal sealed class SoakServer : IAsyncDisposable
{
    private const string Ready = "ServiceKpi is ready at ";

    private readonly DirectoryInfo folder;
    private readonly Process process;

    private SoakServer(DirectoryInfo folder, Process process)
    {
        this.folder = folder;
        this.process = process;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Who can sign in, and with what.</summary>
    public IReadOnlyList<(string Name, string Password)> People { get; private set; } = [];

    /// <summary>The megabytes of memory that it holds.</summary>
    public long Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    public static async Task<SoakServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("servicekpi-soak-");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        // All sign in from one address, and one account has every tab.
        start.Environment["RateLimits__SignInAttempts"] = "10000";
        start.Environment["RateLimits__CircuitsPerAccount"] = "10000";
        foreach (var argument in (string[])[
            typeof(WebHost).Assembly.Location, "demo", "--database", Path.Combine(folder.FullName, "demo.db"), "--urls", "http://127.0.0.1:0"])
        {
            start.ArgumentList.Add(argument);
        }

        var server = new SoakServer(folder, Process.Start(start)!);
        server.process.ErrorDataReceived += (_, line) => ShowFault(line.Data);
        server.process.BeginErrorReadLine();
        await server.ReadGreetingAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>The address, then a line with name and password for each person of the demo.</summary>
    private async Task ReadGreetingAsync()
    {
        var people = new List<(string Name, string Password)>();
        while (people.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                Address = new Uri(line[Ready.Length..].Split(' ')[0]);
            }
            else if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var password] && name.StartsWith("demo-", StringComparison.Ordinal))
            {
                people.Add((name, password));
            }
        }

        People = people;
    }

    private static void ShowFault(string? line)
    {
        if (line?.Contains("\"Level\":\"Error\"", StringComparison.Ordinal) == true)
        {
            Console.Error.WriteLine(line);
        }
    }
}
