using System.Globalization;

namespace ServiceKpi.Web.Features.Attention;

/// <summary>
/// Reminds the staff of outlets who want it of days that are not entered: at nine in the morning of the outlet, at most one message a day, person and
/// outlet, however often it looks.
/// </summary>
internal sealed partial class DayReminders(
    IOutbox outbox, IMailer mailer, IMailboxes mailboxes, IRightsReader rights, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DayReminders> log) : BackgroundService
{
    /// <summary>From this hour on, in the outlet's zone.</summary>
    public const int FromHour = 9;

    /// <summary>Until this hour: nobody is reminded at night, when a server starts again.</summary>
    private const int ToHour = 18;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>Puts what is due into the outbox.</summary>
    public async Task PutAsync(CancellationToken cancellationToken)
    {
        if (!mailer.IsSet)
        {
            return;
        }

        foreach (var mailbox in (await mailboxes.AllAsync(cancellationToken)).Where(m => m.ConfirmedAt is not null && m.RemindersSince is not null))
        {
            try
            {
                await PutAsync(mailbox.AccountId, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The others are reminded all the same.
                NotPut(fault, mailbox.AccountId);
            }
        }
    }

    private async Task PutAsync(int account, CancellationToken cancellationToken)
    {
        if (await rights.FindByAccountAsync(account, cancellationToken) is not { Role: Role.Staff } may)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(may);
        var theirs = await scope.ServiceProvider.GetRequiredService<IOutletDirectory>().AllAsync(cancellationToken);
        List<Outlet> awake = [.. theirs.Where(o => may.MayEnter(o.Id) && TimeZoneInfo.ConvertTimeFromUtc(now, o.Zone).Hour is >= FromHour and < ToHour)];
        foreach (var (outlet, _) in await UnenteredAsync(scope.ServiceProvider, awake, now, cancellationToken))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"reminder {account} {outlet.Id} {outlet.DayOf(now):yyyy-MM-dd}");
            await outbox.PutAsync(new Notice(NoticeKind.Reminder, key, outlet.Id.ToString(CultureInfo.InvariantCulture), now) { AccountId = account }, cancellationToken);
        }
    }

    /// <summary>The days of the last two weeks that are not entered and can still be.</summary>
    internal static async Task<IReadOnlyList<UnenteredDays>> UnenteredAsync(IServiceProvider services, IReadOnlyList<Outlet> outlets, DateTime now, CancellationToken cancellationToken)
    {
        const int DaysBack = 14;
        if (outlets.Count == 0)
        {
            return [];
        }

        var today = outlets.Max(o => o.DayOf(now));
        var locked = (await services.GetRequiredService<IMonthLockBook>().AllAsync(cancellationToken)).Select(l => l.Month).ToHashSet();
        var found = await services.GetRequiredService<UnenteredDaysReader>().ReadAsync(outlets, new Period(today.AddDays(-DaysBack), today), cancellationToken);
        return [.. found.Select(u => u with { On = [.. u.On.Where(day => !locked.Contains(Period.MonthOf(day).From))] }).Where(u => u.On.Count > 0)];
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Every, clock, PutAsync, Failed, stoppingToken);

    [LoggerMessage(LogLevel.Warning, "Reminders could not be put into the outbox; the next try is in five minutes")]
    private partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "Account {Account} could not be reminded; the next try is in five minutes")]
    private partial void NotPut(Exception fault, int account);
}

/// <summary>Writes a reminder: the days as they are when it is sent, so that nobody is reminded of what has been entered meanwhile.</summary>
internal sealed class DayReminderWriter(
    IMailboxes mailboxes, IRightsReader rights, Visitor visitor, IServiceProvider services, Site site, Texts texts, TimeProvider clock) : INoticeWriter
{
    public NoticeKind Kind => NoticeKind.Reminder;

    public async Task<Letter?> WriteAsync(Notice notice, CancellationToken cancellationToken)
    {
        var id = int.Parse(notice.About, CultureInfo.InvariantCulture);
        if (notice.AccountId is not { } account
            || await mailboxes.FindAsync(account, cancellationToken) is not { ConfirmedAt: not null, RemindersSince: not null } mailbox
            || await rights.FindByAccountAsync(account, cancellationToken) is not { } may
            || !may.MayEnter(id)
            || await OutletAsync(may, id, cancellationToken) is not { } outlet
            || await DayReminders.UnenteredAsync(services, [outlet], clock.GetUtcNow().UtcDateTime, cancellationToken) is not [var unentered])
        {
            return null;
        }

        Spoken.In(mailbox.Language);
        return new LetterDraft()
            .Say(texts["dayreminder.text", outlet.Name, PeriodFormatter.Days(unentered.On, CultureInfo.CurrentCulture)])
            .Open(texts["dayreminder.open"], new Uri(site.Address, EntryLinks.Enter(outlet.Code, unentered.On[0])))
            .Small(texts["dayreminder.stop"], new Uri(site.Address, "/account"))
            .To(mailbox.Address, may.Name, texts["dayreminder.subject", outlet.Name]);
    }

    private async Task<Outlet?> OutletAsync(Rights may, int id, CancellationToken cancellationToken)
    {
        visitor.Is(may);
        return (await services.GetRequiredService<IOutletDirectory>().AllAsync(cancellationToken)).FirstOrDefault(o => o.Id == id);
    }
}
