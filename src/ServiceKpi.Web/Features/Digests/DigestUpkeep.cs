using System.Globalization;

namespace ServiceKpi.Web.Features.Digests;

/// <summary>Puts the digest of the last week into the outbox of everybody who wants it: one for each person and week, however often it looks.</summary>
internal sealed partial class DigestUpkeep(
    IOutbox outbox, IMailer mailer, IMailboxes mailboxes, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DigestUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>A digest that is later, because nothing was running, is sent no more.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    /// <summary>Puts what is due.</summary>
    public async Task PutAsync(CancellationToken cancellationToken)
    {
        if (!mailer.IsSet)
        {
            return;
        }

        Period week;
        DateTime dueAt;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var builder = scope.ServiceProvider.GetRequiredService<DigestBuilder>();
            week = builder.LastWeek;
            dueAt = builder.DueAt(week);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (now < dueAt || now - dueAt > Fresh)
        {
            return;
        }

        foreach (var mailbox in (await mailboxes.AllAsync(cancellationToken)).Where(m => m.ConfirmedAt is not null && m.DigestSince <= dueAt))
        {
            var first = week.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            try
            {
                await outbox.PutAsync(new Notice(NoticeKind.Digest, string.Create(CultureInfo.InvariantCulture, $"digest {mailbox.AccountId} {first}"), first, now) { AccountId = mailbox.AccountId }, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The others are told all the same.
                NotPut(fault, mailbox.AccountId);
            }
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Every, clock, PutAsync, Failed, stoppingToken);

    [LoggerMessage(LogLevel.Warning, "Digests could not be put into the outbox; the next try is in a minute")]
    private partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "The digest of account {Account} could not be put into the outbox; the next try is in a minute")]
    private partial void NotPut(Exception fault, int account);
}

/// <summary>Writes the digest of a week with the rights that its receiver has when it is sent.</summary>
internal sealed class DigestWriter(
    IMailboxes mailboxes, IRightsReader rights, Visitor visitor, DigestBuilder builder, DigestLines lines, Site site, Texts texts) : INoticeWriter
{
    public NoticeKind Kind => NoticeKind.Digest;

    public async Task<Letter?> WriteAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (notice.AccountId is not { } account
            || await mailboxes.FindAsync(account, cancellationToken) is not { ConfirmedAt: not null, DigestSince: not null } mailbox
            || await rights.FindByAccountAsync(account, cancellationToken) is not { } may)
        {
            return null;
        }

        // The scope is this message's own: from here on it reads with the rights of whom it is for.
        visitor.Is(may);
        Spoken.In(mailbox.Language);
        var week = builder.WeekOf(DateOnly.ParseExact(notice.About, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var digest = await builder.BuildAsync(week, account, cancellationToken);
        if (digest.Outlets.Count == 0)
        {
            return null;
        }

        var letter = new LetterDraft()
            .Head(texts["digest.headlines"])
            .Table([texts["digest.kpi"], texts["digest.value"], texts["digest.change"], texts["digest.target"]], lines.Headlines(digest).Select(h => (IReadOnlyList<string>)[h.Name, h.Value, h.Change, h.Target]));
        if (digest.IsCalm)
        {
            letter.Say(texts["digest.calm"]);
        }

        foreach (var list in lines.Lists(digest, isMail: true))
        {
            letter.Head(list.Title).List(list.Lines.Append(list.More).OfType<DigestLine>().Select(l => (l.Words, (Uri?)new Uri(site.Address, l.Path))));
        }

        var page = new Uri(site.Address, DigestLines.PathOf(week));
        return letter
            .Open(texts["digest.mail.open"], page)
            .Small(texts["digest.mail.stop"], page)
            .To(mailbox.Address, may.Name, texts["digest.mail.subject", PeriodFormatter.Label(week, CultureInfo.CurrentCulture)]);
    }
}
