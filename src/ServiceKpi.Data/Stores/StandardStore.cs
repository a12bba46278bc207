using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps the standards in the database, and what was read of them for a few seconds.</summary>
internal sealed class StandardStore(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IStandards
{
    private readonly Remembered<StandardBook> memory = new(clock);

    public async Task<StandardBook> ReadAsync(CancellationToken cancellationToken) => await memory.GetAsync(async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await AnswerJudgements.StandardsAsync(context, cancellationToken);
    });

    public Task<Outcome> SaveAsync(StandardScope scope, DateOnly from, Demand demand, Demand? asShown, Because why, CancellationToken cancellationToken)
    {
        var wanted = new Standard(scope, from, demand);
        return ChangeAsync(
            async (context, cancel) =>
            {
                var (place, topic, segment) = (wanted.Place, wanted.Topic, wanted.Segment);
                var stored = await context.Set<Standard>().FirstOrDefaultAsync(s => s.Place == place && s.Topic == topic && s.Segment == segment && s.From == from, cancel);
                if (stored?.Demand == demand)
                {
                    return Outcome.Unchanged;
                }

                if (stored?.Demand != asShown)
                {
                    return asShown is null ? Outcome.Taken : Outcome.ChangedByOther;
                }

                if (stored is null)
                {
                    context.Add(wanted);
                }
                else
                {
                    stored.Change(demand);
                }

                return Outcome.Stored;
            },
            why,
            cancellationToken);
    }

    public Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken) => ChangeAsync(
        async (context, cancel) =>
        {
            if (await context.Set<Standard>().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } stored)
            {
                return Outcome.Missing;
            }

            context.Remove(stored);
            return Outcome.Stored;
        },
        why,
        cancellationToken);

    /// <summary>Which tickets a change concerns is found while nobody else stores one: every outlet is locked.</summary>
    private async Task<Outcome> ChangeAsync(Func<KpiDbContext, CancellationToken, Task<Outcome>> changeAsync, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var outlets = await context.Outlets.AsNoTracking().Select(o => o.Id).OrderBy(id => id).ToListAsync(cancellationToken);
        try
        {
            return await context.TransactAsync(
                outlets,
                async cancel =>
                {
                    context.ChangeTracker.Clear();
                    var outcome = await changeAsync(context, cancel);
                    if (outcome == Outcome.Stored)
                    {
                        await context.StoreAsync(why, cancel);
                    }

                    return outcome;
                },
                cancellationToken);
        }
        finally
        {
            memory.Forget();
        }
    }
}
