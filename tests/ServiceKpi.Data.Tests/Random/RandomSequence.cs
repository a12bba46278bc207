using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Random;

/// <summary>What many people and imports do to a database one after another, all of it decided by the seed.</summary>
internal sealed class RandomSequence(TestDatabase database, System.Random random)
{
    private static readonly string[] AnsweredLater = [nameof(Ticket.FirstRespondedAt), nameof(Ticket.FirstResponseDay)];

    private RandomFacts facts = new(random, []);

    public async Task RunAsync(int steps)
    {
        await database.SaveAsync([.. RandomFacts.Outlets()]);
        for (var step = 0; step < steps; step++)
        {
            facts = new RandomFacts(random, await database.AllAsync<Outlet>());
            await (random.Next(5) switch
            {
                0 or 1 => StoreAsync(),
                2 => ChangeOutletAsync(),
                _ => EditAsync(),
            });
        }
    }

    /// <summary>A bulk store of some batches, which repeat and contradict each other and what is stored.</summary>
    private async Task StoreAsync()
    {
        await using var store = await database.Get<IFactStoreFactory>().OpenAsync(TestActors.Budi, default);
        for (var batches = random.Next(1, 4); batches > 0; batches--)
        {
            await store.StoreAsync(Some(facts.Entry), [], default);
            await store.StoreAsync(Some(() => facts.Ticket()), random.Next(3) == 0 ? AnsweredLater : [], default);
            await store.StoreAsync(Some(() => facts.Answer()), [], default);
            if (random.Next(6) == 0)
            {
                await store.StoreAsync([new Outlet(facts.Any(["A", "B"]), "Renamed", facts.Any(["UTC", "Asia/Tokyo"]))], [], default);
            }
        }

        if (random.Next(5) > 0)
        {
            await store.CommitAsync(default);
        }
    }

    /// <summary>Some facts added, changed and deleted in one save.</summary>
    private async Task EditAsync()
    {
        await using var context = database.Open();
        var entries = await context.DailyEntries.ToListAsync();
        var tickets = await context.Tickets.ToListAsync();
        var answers = await context.SurveyAnswers.ToListAsync();
        foreach (var entry in Some(entries))
        {
            ChangeOrDelete(context, entry, facts.Entry(entry.OutletId, entry.Day));
        }

        foreach (var ticket in Some(tickets))
        {
            ChangeOrDelete(context, ticket, facts.Ticket(ticket.Number));
        }

        foreach (var answer in Some(answers))
        {
            ChangeOrDelete(context, answer, facts.Answer(answer.Key));
        }

        context.Add(facts.Ticket($"New {random.Next()}"));
        context.Add(facts.Answer($"New {random.Next()}"));
        await context.StoreAsync(TestActors.Budi, default);
    }

    private async Task ChangeOutletAsync()
    {
        await using var context = database.Open();
        var outlet = context.Entry(facts.Any(await context.Outlets.ToListAsync()));
        outlet.Property(o => o.Hours).CurrentValue = facts.AnyHours();
        outlet.Property(o => o.ResponseClockFollowsHours).CurrentValue = random.Next(2) == 0;
        outlet.Property(o => o.ClosedOn).CurrentValue = random.Next(2) == 0 ? null : facts.AnyDay();
        await context.StoreAsync(TestActors.Budi, default);
    }

    private void ChangeOrDelete<T>(KpiDbContext context, T stored, T changed)
        where T : class
    {
        if (random.Next(3) == 0)
        {
            context.Remove(stored);
            return;
        }

        context.Become(stored, changed);
    }

    private T[] Some<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(8)).Select(_ => make())];

    private T[] Some<T>(List<T> stored) => [.. stored.OrderBy(_ => random.Next()).Take(random.Next(4))];
}
