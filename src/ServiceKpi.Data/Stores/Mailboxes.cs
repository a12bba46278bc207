using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps where people are written to, and stores the question whether an address is theirs beside it.</summary>
internal sealed class Mailboxes(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IMailboxes
{
    private const int Attempts = 3;

    /// <summary>Whoever asks again within so long has the mail already on its way.</summary>
    private static readonly TimeSpan OneQuestion = TimeSpan.FromMinutes(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Mailbox?> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Mailbox>().AsNoTracking().FirstOrDefaultAsync(m => m.AccountId == accountId, cancellationToken);
    }

    public async Task<IReadOnlyList<Mailbox>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Mailbox>().AsNoTracking().OrderBy(m => m.AccountId).ToListAsync(cancellationToken);
    }

    public async Task<Outcome> ChooseAsync(int accountId, string address, string language, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await StoreOnce.AgainAsync(Attempts, () => context.TransactAsync(
            [],
            async cancel =>
            {
                context.ChangeTracker.Clear();
                var mailbox = await OneAsync(context, accountId, cancel);
                if (mailbox is null)
                {
                    mailbox = new Mailbox(accountId, address, language);
                    context.Add(mailbox);
                }

                mailbox.Choose(address, language);
                if (mailbox.ConfirmedAt is null && await QuestionAsync(context, mailbox, cancel) is var (question, isRefused))
                {
                    if (isRefused)
                    {
                        return Outcome.Refused;
                    }

                    if (question is not null)
                    {
                        context.Add(question);
                    }
                }

                context.ChangeTracker.DetectChanges();
                if (!context.ChangeTracker.HasChanges())
                {
                    return Outcome.Unchanged;
                }

                await context.StoreAsync(why, cancel);
                return Outcome.Stored;
            },
            cancellationToken));
    }

    public async Task<Outcome> ConfirmAsync(int accountId, string address, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await OneAsync(context, accountId, cancellationToken) is not { } mailbox || mailbox.Address != address)
        {
            return Outcome.Missing;
        }

        if (mailbox.ConfirmedAt is not null)
        {
            return Outcome.Unchanged;
        }

        mailbox.Confirm(Now);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    public async Task<Outcome> WantAsync(int accountId, bool digest, bool reminders, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await OneAsync(context, accountId, cancellationToken) is not { } mailbox)
        {
            return Outcome.Missing;
        }

        mailbox.Want(digest, reminders, Now);
        return context.ChangeTracker.HasChanges() ? await context.StoreOnceAsync(why, again: null, cancellationToken) : Outcome.Unchanged;
    }

    public async Task<Outcome> RemoveAsync(int accountId, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await OneAsync(context, accountId, cancellationToken) is not { } mailbox)
        {
            return Outcome.Missing;
        }

        context.Remove(mailbox);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    /// <summary>Somebody's mailbox and, tracked beside it, whose it is: the audit trail calls it by that.</summary>
    private static async Task<Mailbox?> OneAsync(KpiDbContext context, int accountId, CancellationToken cancellationToken)
    {
        await context.Accounts.Where(a => a.Id == accountId).LoadAsync(cancellationToken);
        return await context.Set<Mailbox>().FirstOrDefaultAsync(m => m.AccountId == accountId, cancellationToken);
    }

    /// <summary>The question whether an address is theirs; none when it was put a moment ago, and refused when it was put too often.</summary>
    private async Task<(Notice? Question, bool IsRefused)> QuestionAsync(KpiDbContext context, Mailbox mailbox, CancellationToken cancellationToken)
    {
        var (now, account) = (Now, mailbox.AccountId);
        var (hourAgo, slot) = (now.AddHours(-1), now.Ticks / OneQuestion.Ticks);
        var key = string.Create(CultureInfo.InvariantCulture, $"confirmation {account} {slot} {mailbox.Mark}");
        var asked = await context.Set<Notice>().AsNoTracking()
            .Where(n => n.AccountId == account && n.Kind == NoticeKind.Confirmation && (n.MadeAt > hourAgo || n.Key == key))
            .Select(n => n.Key).ToListAsync(cancellationToken);
        return asked.Contains(key) ? (null, false)
            : asked.Count >= Mailbox.ConfirmationsAnHour ? (null, true)
            : (new Notice(NoticeKind.Confirmation, key, mailbox.Mark, now) { AccountId = account }, false);
    }
}
