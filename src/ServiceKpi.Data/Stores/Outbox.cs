using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>
/// Keeps messages in the database. A claim is one UPDATE of a row that nobody has touched since it was read, so of several senders one
/// wins, on whichever server it runs; the time at which somebody else may try is all there is of a lease.
/// </summary>
internal sealed class Outbox(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IOutbox
{
    /// <summary>Of so many that are due, one is still there when others claim at the same time.</summary>
    private const int Looked = 20;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<bool> PutAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = notice.Key;
        if (await HasAsync(cancellationToken))
        {
            return false;
        }

        context.Add(notice);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            if (await HasAsync(cancellationToken))
            {
                return false;
            }

            throw;
        }

        Task<bool> HasAsync(CancellationToken cancel) => context.Set<Notice>().AsNoTracking().AnyAsync(n => n.Key == key, cancel);
    }

    public async Task<Notice?> ClaimAsync(IReadOnlyCollection<NoticeKind> kinds, IReadOnlyCollection<int> skipped, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = Now;
        var all = Due(context, kinds, now);
        var dues = skipped.Count == 0 ? all : all.Where(n => n.WebhookId == null || !EF.Parameter(skipped).Contains(n.WebhookId.Value));
        foreach (var due in await dues.Take(Looked).ToListAsync(cancellationToken))
        {
            if (await ClaimAsync(context, due, now, cancellationToken))
            {
                var id = due.Id;
                return await context.Set<Notice>().AsNoTracking().SingleAsync(n => n.Id == id, cancellationToken);
            }
        }

        return null;
    }

    public async Task EndAsync(Notice claimed, NoticeState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        var (id, about, now) = (claimed.Id, claimed.About, Now);

        // Also when the lease has run out meanwhile: what was sent was sent. What was withdrawn was what it said when it was claimed.
        var ended = context.Set<Notice>().Where(n => n.Id == id && n.State != NoticeState.Sent);
        var isOther = state == NoticeState.Withdrawn && await ended.Where(n => n.State == NoticeState.Waiting && n.About != about)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.NextTryAt, now), cancellationToken) == 1;
        if (!isOther)
        {
            await ended.ExecuteUpdateAsync(set => set.SetProperty(n => n.State, state).SetProperty(n => n.EndedAt, now), cancellationToken);
        }
    }

    public async Task FailAsync(Notice claimed, string fault, bool isFinal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(fault);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (now, said) = (Now, fault[..Math.Min(fault.Length, Notice.FaultLength)]);
        if (!isFinal && Notice.PauseAfter(claimed.Tries) is { } pause)
        {
            using var turn = await context.Gate.EnterAsync(cancellationToken);
            await Mine(context, claimed).ExecuteUpdateAsync(
                set => set.SetProperty(n => n.NextTryAt, now + pause).SetProperty(n => n.Fault, said), cancellationToken);
            return;
        }

        await context.TransactAsync(
            claimed.Kind == NoticeKind.Question ? await MailedQuestions.OutletsAsync(context, claimed, cancellationToken) : [],
            async cancel =>
            {
                var isMine = await Mine(context, claimed).ExecuteUpdateAsync(
                    set => set.SetProperty(n => n.State, NoticeState.GivenUp).SetProperty(n => n.EndedAt, now).SetProperty(n => n.Fault, said), cancel) == 1;
                if (isMine && claimed.Kind == NoticeKind.Question)
                {
                    await MailedQuestions.TakeBackAsync(context, claimed, cancel);
                }

                return isMine;
            },
            cancellationToken);
    }

    public async Task PutBackAsync(Notice claimed, string fault, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(fault);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        var (next, said) = (Now + Notice.Pauses[0], fault[..Math.Min(fault.Length, Notice.FaultLength)]);
        await Mine(context, claimed).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.Tries, n => n.Tries - 1).SetProperty(n => n.NextTryAt, next).SetProperty(n => n.Fault, said), cancellationToken);
    }

    public async Task<int> AllAgainAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        return await WakeAsync(context.Set<Notice>().Where(n => n.WebhookId == null && n.State == NoticeState.GivenUp), Now, cancellationToken);
    }

    public async Task<Outcome> AgainAsync(long id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        return await WakeAsync(context.Set<Notice>().Where(n => n.Id == id && n.State == NoticeState.GivenUp), Now, cancellationToken) == 1
            ? Outcome.Stored
            : Outcome.Missing;
    }

    public async Task<OutboxState> ReadAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var all = context.Set<Notice>().AsNoTracking();
        return new(
            await all.CountAsync(n => n.State == NoticeState.Waiting, cancellationToken),
            await all.Where(n => n.State == NoticeState.GivenUp).OrderByDescending(n => n.Id).Take(most).ToListAsync(cancellationToken),
            await all.OrderByDescending(n => n.Id).Take(most).ToListAsync(cancellationToken));
    }

    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        var before = Now - Notice.KeptFor;
        await context.Set<Notice>().Where(n => n.EndedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What is to be tried by now, what waits longest first.</summary>
    internal static IQueryable<Notice> Due(KpiDbContext context, IReadOnlyCollection<NoticeKind> kinds, DateTime now) => context.Set<Notice>().AsNoTracking()
        .Where(n => n.State == NoticeState.Waiting && n.NextTryAt <= now && EF.Parameter(kinds).Contains(n.Kind))
        .OrderBy(n => n.NextTryAt).ThenBy(n => n.Id);

    /// <summary>Takes a message, unless somebody has since it was read.</summary>
    internal static async Task<bool> ClaimAsync(KpiDbContext context, Notice due, DateTime now, CancellationToken cancellationToken)
    {
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        var until = now + Notice.Lease;
        return await Mine(context, due).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.Tries, n => n.Tries + 1).SetProperty(n => n.NextTryAt, until), cancellationToken) == 1;
    }

    /// <summary>Lets messages be tried anew, as if for the first time.</summary>
    internal static Task<int> WakeAsync(IQueryable<Notice> notices, DateTime at, CancellationToken cancellationToken) => notices.ExecuteUpdateAsync(
        set => set.SetProperty(n => n.State, NoticeState.Waiting).SetProperty(n => n.EndedAt, (DateTime?)null).SetProperty(n => n.Tries, 0).SetProperty(n => n.NextTryAt, at),
        cancellationToken);

    /// <summary>The message as long as nobody has taken it since.</summary>
    private static IQueryable<Notice> Mine(KpiDbContext context, Notice seen)
    {
        var (id, tries, at) = (seen.Id, seen.Tries, seen.NextTryAt);
        return context.Set<Notice>().Where(n => n.Id == id && n.State == NoticeState.Waiting && n.Tries == tries && n.NextTryAt == at);
    }
}
