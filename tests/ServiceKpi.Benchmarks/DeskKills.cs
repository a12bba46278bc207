using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>Kills the server again and again while tickets are taken in and customers write, and looks for all that was said to be stored.</summary>
internal static class DeskKills
{
    private const int Clerks = 6;

    /// <summary>False when something was lost, or the rollups are not what the facts are.</summary>
    public static async Task<bool> RunAsync(SoakServer server, DeskClerk signedIn, int kills)
    {
        var stored = new ConcurrentBag<(string Number, string Said)>();
        var refused = new ConcurrentBag<string>();
        var random = new Random(kills);
        for (var kill = 0; kill < kills; kill++)
        {
            // As soon as some tickets are stored, but never at the same moment of their way.
            var before = stored.Count;
            var work = Task.WhenAll(Enumerable.Range(0, Clerks).Select(_ => WorkAsync(server, signedIn, stored, refused)));
            var enough = before + 1 + random.Next(40);
            while (stored.Count < enough && !work.IsCompleted)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 15)));
            }

            await server.KillAsync();
            await work;
            if (stored.Count == before)
            {
                throw new InvalidOperationException("Nothing was stored before the server was killed.");
            }

            await server.StartAgainAsync();
        }

        await server.KillAsync();
        var (lost, differences) = await CompareAsync(server.Database, stored);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{kills} times killed: {stored.Count} events were said to be stored, {lost.Count} are lost; verify finds {differences} differences"));
        lost.Take(10).ToList().ForEach(one => Console.WriteLine($"  {one.Number}: {one.Said}"));
        foreach (var told in refused.CountBy(told => told))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {told.Value} times the answer was that nothing is stored: {told.Key}"));
        }

        return lost.Count == 0 && differences == 0;
    }

    /// <summary>Takes tickets in and writes as their customers until the server is gone.</summary>
    private static async Task WorkAsync(SoakServer server, DeskClerk signedIn, ConcurrentBag<(string Number, string Said)> stored, ConcurrentBag<string> refused)
    {
        try
        {
            using var clerk = await DeskClerk.AtAsync(server, signedIn.Cookies);
            while (true)
            {
                var said = $"Masuk {Guid.NewGuid():N}";
                var digits = Random.Shared.Next(1000, 10_000).ToString(CultureInfo.InvariantCulture);
                var (number, told) = await clerk.TakeAsync(said, ("Form.Customer", said), ("Form.Phone", $"0812{Random.Shared.Next(1000, 10_000)}{digits}"), ("Form.Promised", DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                if (number is null)
                {
                    refused.Add(told);
                    continue;
                }

                stored.Add((number, said));
                var message = $"Pesan {Guid.NewGuid():N}";
                if (await clerk.WriteAsync(await clerk.CodeOfAsync(number), digits, message))
                {
                    stored.Add((number, message));
                }
                else
                {
                    refused.Add("message");
                }
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
            // The server was killed; whether what it was asked last is stored nobody was told.
        }
    }

    private static async Task<(IReadOnlyList<(string Number, string Said)> Lost, int Differences)> CompareAsync(string database, IEnumerable<(string Number, string Said)> stored)
    {
        var lost = new List<(string Number, string Said)>();
        var differences = 0;
        await using (var services = QuestionBenchmark.Open(database))
        {
            var desk = services.GetRequiredService<IDesk>();
            foreach (var ticket in stored.GroupBy(s => s.Number))
            {
                var events = (await desk.FindAsync(ticket.Key, CancellationToken.None))?.Events ?? [];
                lost.AddRange(ticket.Where(one => !events.Any(e => SaidIn(e.What) == one.Said)));
            }

            await foreach (var difference in services.GetRequiredService<RollupVerifier>().VerifyAsync(CancellationToken.None))
            {
                Console.WriteLine($"  {difference}");
                differences++;
            }
        }

        SqliteConnection.ClearAllPools();
        return (lost, differences);
    }

    private static string? SaidIn(TicketAct act) => act switch
    {
        TicketAct.Opened opened => opened.Matter.Summary,
        TicketAct.Contacted contacted => contacted.Text,
        _ => null,
    };
}
