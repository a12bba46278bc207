using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Maintenance;

/// <summary>
/// Counts what nobody does but time: that a standard has run out before anybody answered, and that the days are over in which a customer might
/// have come again. Asked often it does little; whatever it did not do while nobody was running, it does the next time.
/// </summary>
public sealed class Timekeeper
{
    private const int Portion = 500;

    private readonly IDbContextFactory<KpiDbContext> contexts;
    private readonly TimeProvider clock;

    internal Timekeeper(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <summary>Counts what has come by now.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var outletId in await AnswerJudgements.RanOut(context, now).Select(t => t.OutletId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken))
        {
            await AnswerJudgements.RunOutAsync(context, outletId, now, cancellationToken);
        }

        // The day begins in the east; at each outlet its own day says whether time is over.
        var today = (await context.Outlets.AsNoTracking().ToListAsync(cancellationToken)).Select(o => o.DayOf(now)).DefaultIfEmpty().Max();
        var customers = today == default ? [] : await CustomerReturns.Unsaid(context, today, await CustomerReturns.DaysAsync(context, cancellationToken)).ToListAsync(cancellationToken);
        foreach (var some in customers.Chunk(Portion))
        {
            await context.TransactAsync(
                [],
                async cancel =>
                {
                    var touched = new TouchedDays();
                    await CustomerReturns.MarkAsync(context, some, touched, cancel);
                    await RollupWriter.RecomputeAsync(context, touched, cancel);
                    return true;
                },
                cancellationToken);
        }
    }
}
