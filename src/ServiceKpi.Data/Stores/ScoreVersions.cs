using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps the versions of the excellence score in the database, and what was read of them for a few seconds.</summary>
internal sealed class ScoreVersions(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IScoreVersions
{
    private readonly Remembered<ScoreBook> memory = new(clock);

    public async Task<ScoreBook> ReadAsync(CancellationToken cancellationToken) => await memory.GetAsync(async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new ScoreBook(await context.ScoreDefinitions.AsNoTracking().ToListAsync(cancellationToken));
    });

    public async Task<Outcome> AddAsync(
        ScoreDefinition version, int seen, Because why, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(why);
        if (seen > 0 && why.Reason is null)
        {
            return Outcome.NeedsReason;
        }

        if (why.Reason?.Length > ScoreDefinition.ReasonLength)
        {
            throw new ArgumentException($"A reason has at most {ScoreDefinition.ReasonLength} characters.", nameof(why));
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // Looked at and written in one turn: of two who compose at once, the first is stored and the other is told.
        var outcome = await context.TransactAsync(
            [],
            cancel =>
            {
                context.ChangeTracker.Clear();
                return AddInTurnAsync(context, version, seen, why, today, cancel);
            },
            cancellationToken);
        memory.Forget();
        return outcome;
    }

    private static async Task<Outcome> AddInTurnAsync(
        KpiDbContext context, ScoreDefinition version, int seen, Because why, DateOnly today, CancellationToken cancellationToken)
    {
        // Tracked, so that the number of the new version is known when it is written down.
        var book = new ScoreBook(await context.HeldScores.OrderBy(v => v.Id).ToListAsync(cancellationToken));
        if ((book.Latest?.Id ?? 0) != seen)
        {
            return Outcome.ChangedByOther;
        }

        if (!book.MayBegin(version.From, today))
        {
            return Outcome.Refused;
        }

        context.ScoreDefinitions.Add(version);
        await context.StoreAsync(why, cancellationToken);
        return Outcome.Stored;
    }
}
