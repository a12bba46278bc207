using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps webhooks; their messages are those of the outbox.</summary>
internal sealed class WebhookBook(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IWebhooks
{
    private const string IsPaused = "paused";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyList<WebhookFile>> AllAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var files = new List<WebhookFile>();
        foreach (var hook in await context.Set<Webhook>().AsNoTracking().OrderBy(w => w.Id).ToListAsync(cancellationToken))
        {
            var id = hook.Id;
            files.Add(new(hook, await context.Set<Notice>().AsNoTracking().Where(n => n.WebhookId == id).OrderByDescending(n => n.Id).Take(most).ToListAsync(cancellationToken)));
        }

        return files;
    }

    public async Task<Webhook?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Webhook>().AsNoTracking().FirstOrDefaultAsync(w => w.Id == id, cancellationToken);
    }

    public async Task<Outcome> AddAsync(Webhook webhook, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Webhook>().CountAsync(cancellationToken) >= Webhook.Most)
        {
            return Outcome.Refused;
        }

        // A form that is sent once more is not another webhook.
        var address = webhook.Address;
        if (await context.Set<Webhook>().AnyAsync(w => w.Address == address, cancellationToken))
        {
            return Outcome.Taken;
        }

        context.Add(webhook);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    public Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken) => ChangeAsync(id, (context, hook) => context.Remove(hook), why, cancellationToken);

    public Task<Outcome> ResumeAsync(int id, Because why, CancellationToken cancellationToken) => ChangeAsync(id, (_, hook) => hook.Resume(), why, cancellationToken);

    public async Task<Outcome> AgainAsync(int id, long noticeId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        return await Outbox.WakeAsync(context.Set<Notice>().Where(n => n.Id == noticeId && n.WebhookId == id && n.State != NoticeState.Waiting), Now, cancellationToken) == 1
            ? Outcome.Stored
            : Outcome.Missing;
    }

    public async Task HeardAsync(int id, bool isTaken, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = Now;
        if (isTaken && !await context.Set<Webhook>().AnyAsync(w => w.Id == id && w.FailingSince != null, cancellationToken))
        {
            return;
        }

        await context.TransactAsync(
            [],
            async cancel =>
            {
                var hooks = context.Set<Webhook>().Where(w => w.Id == id);
                if (isTaken)
                {
                    return await hooks.Where(w => w.FailingSince != null).ExecuteUpdateAsync(set => set.SetProperty(w => w.FailingSince, (DateTime?)null), cancel);
                }

                var before = now - Webhook.Patience;
                await hooks.Where(w => w.FailingSince == null).ExecuteUpdateAsync(set => set.SetProperty(w => w.FailingSince, now), cancel);
                return await hooks.Where(w => w.PausedAt == null && w.FailingSince <= before).ExecuteUpdateAsync(set => set.SetProperty(w => w.PausedAt, now), cancel) == 0 ? 0
                    : await context.Set<Notice>().Where(n => n.WebhookId == id && n.State == NoticeState.Waiting)
                        .ExecuteUpdateAsync(set => set.SetProperty(n => n.State, NoticeState.GivenUp).SetProperty(n => n.EndedAt, now).SetProperty(n => n.Fault, n => n.Fault ?? IsPaused), cancel);
            },
            cancellationToken);
    }

    private async Task<Outcome> ChangeAsync(int id, Action<KpiDbContext, Webhook> change, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Webhook>().FirstOrDefaultAsync(w => w.Id == id, cancellationToken) is not { } hook)
        {
            return Outcome.Missing;
        }

        change(context, hook);
        return context.ChangeTracker.HasChanges() ? await context.StoreOnceAsync(why, again: null, cancellationToken) : Outcome.Unchanged;
    }
}
