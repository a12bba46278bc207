using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>Fills the work lists of the demo: open tickets of the last days, with and without customer, topic and promise, a third of them answered.</summary>
internal static class DeskFill
{
    private static readonly Because Machine = new(new CommandLineActor().Current);

    /// <summary>Adds tickets until so many are open.</summary>
    public static async Task RunAsync(string database, int tickets)
    {
        await using (var services = QuestionBenchmark.Open(database))
        {
            var contexts = services.GetRequiredService<IDbContextFactory<KpiDbContext>>();
            var open = (await services.GetRequiredService<IOutletDirectory>().AllAsync(CancellationToken.None)).Where(o => o.ExistsOn(o.DayOf(DateTime.UtcNow))).ToList();
            var missing = tickets - (await services.GetRequiredService<IDesk>().ListAsync([.. open.Select(o => o.Id)], CancellationToken.None)).Count;
            foreach (var (place, outlet) in open.Index())
            {
                await AddAsync(contexts, outlet, (missing + place) / open.Count);
            }
        }

        SqliteConnection.ClearAllPools();
    }

    /// <summary>All of an outlet at once: one by one each would wait for the disk.</summary>
    private static async Task AddAsync(IDbContextFactory<KpiDbContext> contexts, Outlet outlet, int tickets)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var customers = await context.Set<Customer>().OrderBy(c => c.Code).Select(c => c.Code).ToListAsync();
        for (var i = 0; i < tickets; i++)
        {
            var opened = DateTime.UtcNow.AddDays(-1 - (i % 20)).AddMinutes(-i);
            List<TicketAct> acts =
            [
                new TicketAct.Opened(new TicketMatter
                {
                    Kind = (TicketKind)(i % 4),
                    Summary = string.Create(CultureInfo.InvariantCulture, $"Layar berkedip setelah jatuh, baris {i}"),
                    Topic = i % 3 == 0 ? null : "layar",
                    Channel = i % 2 == 0 ? "counter" : "phone",
                    Customer = i % 4 == 0 ? null : customers[i % customers.Count],
                }),
            ];
            if (i % 2 == 0)
            {
                acts.Add(new TicketAct.Promised(outlet.DayOf(DateTime.UtcNow).AddDays(1 + (i % 9))));
            }

            if (i % 3 == 0)
            {
                acts.Add(new TicketAct.Answered("Kami periksa dahulu."));
            }

            var number = await TicketWriter.NextNumberAsync(context, outlet, CancellationToken.None);
            var ticket = new Ticket(outlet, number, opened, new TicketDetails());
            TicketWriter.Put(context, outlet, ticket, line: null, [.. acts.Index().Select(act => new TicketEvent(act.Index + 1, opened, "Sari Wulandari", null, act.Item))], known: 0, key: null);
        }

        await context.StoreAsync(Machine, CancellationToken.None);
    }
}
