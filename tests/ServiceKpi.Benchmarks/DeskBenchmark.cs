using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace ServiceKpi.Benchmarks;

/// <summary>
/// The figures of the desk, on a server of its own whose every answer waits for the disk: how long the work list of very many tickets takes, how
/// soon twenty people see what another did, and whether anything is lost that was said to be stored when the server is killed.
/// </summary>
internal static class DeskBenchmark
{
    private const int OpenTickets = 2000;
    private const int Pages = 60;
    private const int Watchers = 20;
    private const int Changes = 30;

    /// <summary>Runs all of it; false when something was lost.</summary>
    public static async Task<bool> RunAsync(int kills)
    {
        await using var server = await SoakServer.StartAsync();
        await server.KillAsync();
        await DeskFill.RunAsync(server.Database, OpenTickets);
        await server.StartAgainAsync();
        var clerk = await DeskClerk.SignInAsync(server);
        foreach (var readers in new[] { 1, 8 })
        {
            var times = await ReadListAsync(server.Address, clerk.Cookies, readers);
            Console.WriteLine($"work list of {OpenTickets} open tickets, {readers} at once: {times}");
        }

        var seen = await WatchAsync(server, clerk);
        Console.WriteLine($"{Watchers} people on one list see a change after: {seen}, at most {seen.Longest:0} ms");
        return kills == 0 || await DeskKills.RunAsync(server, clerk, kills);
    }

    private static async Task<Timings> ReadListAsync(Uri site, CookieContainer cookies, int readers)
    {
        var times = new Timings();
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = site };
        for (var warming = 0; warming < 20; warming++)
        {
            await ReadAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, readers).Select(async _ =>
        {
            for (var page = 0; page < Pages; page++)
            {
                await times.TimeAsync(ReadAsync);
            }
        }));
        return times;

        async Task ReadAsync()
        {
            var page = await browser.GetStringAsync(new Uri("/desk", UriKind.Relative));
            if (!page.Contains("<table class=\"data work\"", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The page has no list.");
            }
        }
    }

    /// <summary>From the moment that somebody sends the form to the one at which each of the others has it drawn.</summary>
    private static async Task<Timings> WatchAsync(SoakServer server, DeskClerk clerk)
    {
        var circuits = new List<LiveCircuit>();
        for (var i = 0; i < Watchers; i++)
        {
            circuits.Add(await LiveCircuit.OpenAsync(server.Address, clerk.Cookies, "/desk"));
        }

        var times = new Timings();
        for (var change = -3; change < Changes; change++)
        {
            // Longest ago, so that it is among the first of the list.
            var said = $"Terlihat {Guid.NewGuid():N}";
            var counted = change < 0 ? new Timings() : times;
            var seen = circuits.Select(circuit => counted.TimeAsync(() => circuit.SeeAsync(said))).ToList();
            var taken = await clerk.TakeAsync(said, ("Form.Reached", DateTime.UtcNow.AddDays(-29).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)));
            if (taken.Number is null)
            {
                throw new InvalidOperationException($"The ticket was not stored: {taken.Told}");
            }

            await Task.WhenAll(seen);
        }

        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }

        return times;
    }
}
