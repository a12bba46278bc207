using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace ServiceKpi.Web.Tests.Notices;

/// <summary>Alerts, digests and reminders as mail, on the demo from Saturday 21 November 2026 on.</summary>
public sealed class ReachTests : IAsyncLifetime
{
    private readonly MovingClock clock = new(TestTime.Utc("2026-11-21 05:00"));
    private readonly MailServer mail = MailServer.Start();
    private DemoServer server = null!;

    public async Task InitializeAsync() =>
        server = await DemoServer.StartAsync(clock: clock, adjust: services => services.AddSingleton(SmtpMailerTests.Options(mail.Port)));

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await mail.DisposeAsync();
    }

    // Monday 23 November, 7 in Jakarta: one mail, whoever looks how often, and nothing on Tuesday or for whom it is too late.
    [Fact]
    public async Task A_digest_goes_out_on_monday_at_seven_once_and_is_the_page()
    {
        var account = await MailboxAsync(Role.Manager, "sari@contoh.id", "en");
        var late = await server.Services.GetRequiredService<IDesk>().OpenAsync(
            await server.OutletIdAsync("JKT01"), [new TicketAct.Opened(new() { Kind = TicketKind.Request, Summary = "Rahasia" }), new TicketAct.Promised(TestTime.Day("2026-11-21"))], null, "late", TestActors.Budi, default);
        await Mailboxes.WantAsync(account, digest: true, reminders: false, TestActors.Budi, default);
        await DigestsAsync();
        mail.Mails.Should().BeEmpty("the last digest was due before they wanted it");
        clock.Advance(TestTime.Utc("2026-11-22 23:59") - clock.GetUtcNow().UtcDateTime);
        await DigestsAsync();
        mail.Mails.Should().BeEmpty();
        clock.Advance(TimeSpan.FromMinutes(1));

        await Task.WhenAll(DigestsAsync(), DigestsAsync(), DigestsAsync());
        clock.Advance(TimeSpan.FromDays(1));
        await DigestsAsync();

        var letter = mail.Mails.Should().ContainSingle().Subject;
        letter.Subject.Should().Be("Week in short, 16–22 Nov 2026");
        letter.To.Mailboxes.Single().Address.Should().Be("sari@contoh.id");
        using var manager = await server.SignInAsync(Role.Manager);
        manager.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var page = WebUtility.HtmlDecode(await manager.GetStringAsync(new Uri("/digest?week=2026-11-18", UriKind.Relative)));
        page.Should().Contain("16–22 Nov 2026");
        foreach (var heading in new[] { "Headlines, beside the week before", "Days not entered" })
        {
            letter.HtmlBody.Should().Contain(heading);
            page.Should().Contain(heading);
        }

        letter.TextBody.Should().Contain("/digest?week=2026-11-16");
        letter.TextBody.Should().Contain(late.Number).And.NotContain("Rahasia", "erasing a customer reaches no mailbox");
        page.Should().Contain("Rahasia");
    }

    [Fact]
    public async Task A_digest_tells_of_the_outlets_that_its_receiver_sees_when_it_is_sent()
    {
        var account = await MailboxAsync(Role.Staff, "budi@contoh.id", "id");
        await Mailboxes.WantAsync(account, digest: true, reminders: false, TestActors.Budi, default);
        clock.Advance(TestTime.Utc("2026-11-23 00:00") - clock.GetUtcNow().UtcDateTime);
        await DigestsAsync();

        var text = mail.Mails.Should().ContainSingle().Subject.TextBody;
        text.Should().Contain("SBY01").And.NotContain("JKT01").And.NotContain("Jakarta");
    }

    [Fact]
    public async Task An_alert_is_told_once_in_its_owners_language_and_stands_on_their_page_alone()
    {
        var account = await MailboxAsync(Role.Manager, "sari@contoh.id", "id");
        using var manager = await server.SignInAsync(Role.Manager);
        using var added = await manager.PostAsync("/alerts", "alert", ("Form.Kpi", "visits"), ("Form.Sign", "LeavesPattern"), ("Form.Periods", "1"), ("Form.Grain", "Week"));
        using var faulty = await manager.PostAsync("/alerts", "alert", ("Form.Kpi", "visits"), ("Form.Sign", "LeavesPattern"), ("Form.Periods", "9"), ("Form.Grain", "Week"));
        var alert = (await Alerts.OfAsync(account, default)).Should().ContainSingle().Subject.Alert;
        var outlet = await server.OutletIdAsync("JKT01");
        var course = new AlertCourse(alert.Id, outlet);
        course.Take(new Period(TestTime.Day("2026-11-09"), TestTime.Day("2026-11-15")), AlertVerdict.Wrong, 1);
        var change = new AlertChange(outlet, true, TestTime.Day("2026-11-09"), TestTime.Day("2026-11-15"), 410, 700);
        var stored = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Alerts.StoreAsync(alert, TestTime.Day("2026-11-21"), new AlertJudgement([course], [change], [change]), AlertNews.Of(alert, [change]), default))));
        await SendAsync();
        await server.Services.GetRequiredService<AlertUpkeep>().JudgeAsync(default);
        await SendAsync();

        stored.Count(s => s).Should().Be(1);
        (await faulty.Content.ReadAsStringAsync()).Should().Contain("1 sampai 6");
        var letter = mail.Mails.Should().ContainSingle().Subject;
        letter.Subject.Should().StartWith("Peringatan: ");
        letter.TextBody.Should().Contain("410").And.Contain("biasanya 700").And.Contain("/kpis/visits?outlet=JKT01");
        (await manager.GetStringAsync(new Uri("/alerts", UriKind.Relative))).Should().Contain("bermasalah sejak 9 Nov 2026");
        using var admin = await server.SignInAsync(Role.Admin);
        (await admin.GetStringAsync(new Uri("/alerts", UriKind.Relative))).Should().NotContain("bermasalah sejak");
        using var removed = await manager.PostAsync("/alerts", "remove-alert", ("Removed", alert.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        (await Alerts.OfAsync(account, default)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_an_alert_was_to_tell_is_not_told_once_it_is_removed()
    {
        var account = await MailboxAsync(Role.Manager, "sari@contoh.id", "id");
        await Alerts.AddAsync(new Alert(account, "visits", Grain.Week, AlertSign.LeavesPattern, 1, []), TestActors.Budi, default);
        var alert = (await Alerts.OfAsync(account, default)).Single().Alert;
        var change = new AlertChange(await server.OutletIdAsync("JKT01"), true, TestTime.Day("2026-11-09"), TestTime.Day("2026-11-15"), 410, 700);
        await Alerts.StoreAsync(alert, TestTime.Day("2026-11-21"), new AlertJudgement([], [change], [change]), AlertNews.Of(alert, [change]), default);
        await Alerts.RemoveAsync(account, alert.Id, TestActors.Budi, default);

        await SendAsync();

        mail.Mails.Should().BeEmpty();
    }

    // Of two who want it the first one's mailbox cannot be looked at: the second one is reminded all the same.
    [Fact]
    public async Task One_mailbox_that_fails_keeps_no_other_from_being_reminded()
    {
        var account = await MailboxAsync(Role.Staff, "budi@contoh.id", "id");
        await Mailboxes.WantAsync(account, digest: false, reminders: true, TestActors.Budi, default);
        var broken = await MailboxAsync(Role.Manager, "sari@contoh.id", "id");
        await Mailboxes.WantAsync(broken, digest: false, reminders: true, TestActors.Budi, default);
        var services = server.Services;
        var reminders = new DayReminders(
            services.GetRequiredService<IOutbox>(), services.GetRequiredService<IMailer>(), Mailboxes, new BrokenRights(services.GetRequiredService<IRightsReader>(), broken),
            services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<DayReminders>.Instance);

        clock.Advance(TimeSpan.FromDays(1));

        await reminders.PutAsync(default);
        await SendAsync();

        mail.Mails.Should().ContainSingle().Which.Subject.Should().StartWith("Belum diisi: ");
    }

    // The application's own round: every alert is judged that day, with the outlets of its owner.
    [Fact]
    public async Task Every_alert_is_judged_once_a_day_with_its_owners_rights()
    {
        var account = await MailboxAsync(Role.Staff, "budi@contoh.id", "id");
        await Alerts.AddAsync(new Alert(account, "visits", Grain.Week, AlertSign.LeavesPattern, 2, []), TestActors.Budi, default);

        await server.Services.GetRequiredService<AlertUpkeep>().JudgeAsync(default);

        var file = (await Alerts.OfAsync(account, default)).Single();
        file.Alert.JudgedOn.Should().Be(TestTime.Day("2026-11-21"));
        file.Courses.Should().ContainSingle().Which.OutletId.Should().Be(await server.OutletIdAsync("SBY01"));
        (await Alerts.UnjudgedAsync(TestTime.Day("2026-11-21"), default)).Should().BeEmpty();
    }

    [Fact]
    public async Task Staff_who_want_it_are_reminded_once_a_day_of_days_that_are_not_entered()
    {
        var account = await MailboxAsync(Role.Staff, "budi@contoh.id", "id");
        await Mailboxes.WantAsync(account, digest: false, reminders: true, TestActors.Budi, default);
        await RemindAsync();
        mail.Mails.Should().BeEmpty("everything that is due is entered");
        clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(RemindAsync(), RemindAsync(), RemindAsync());
        clock.Advance(TimeSpan.FromDays(1));
        await RemindAsync();

        mail.Mails.Should().HaveCount(2).And.OnlyContain(m => m.Subject!.StartsWith("Belum diisi: "));
        mail.Mails.Select(m => m.MessageId).Distinct().Should().HaveCount(2);
    }

    private IMailboxes Mailboxes => server.Services.GetRequiredService<IMailboxes>();

    private IAlerts Alerts => server.Services.GetRequiredService<IAlerts>();

    private async Task DigestsAsync()
    {
        await server.Services.GetRequiredService<DigestUpkeep>().PutAsync(default);
        await SendAsync();
    }

    private async Task RemindAsync()
    {
        await server.Services.GetRequiredService<DayReminders>().PutAsync(default);
        await SendAsync();
    }

    private Task SendAsync() => MailedSite.SendAllAsync(server.Services);

    private async Task<int> MailboxAsync(Role role, string address, string language)
    {
        var name = server.SignInOf(role).Name;
        var account = (await server.Services.GetRequiredService<IPeople>().AllAsync(default)).Single(p => p.SignInName == name).Id;
        await Mailboxes.ChooseAsync(account, address, language, TestActors.Budi, default);
        await Mailboxes.ConfirmAsync(account, address, TestActors.Budi, default);
        var claimed = (await server.Services.GetRequiredService<IOutbox>().ClaimAsync([NoticeKind.Confirmation], default))!;
        await server.Services.GetRequiredService<IOutbox>().EndAsync(claimed, NoticeState.Withdrawn, default);
        return account;
    }

    private sealed class BrokenRights(IRightsReader inner, int broken) : IRightsReader
    {
        public Task<Rights?> FindAsync(string sessionId, CancellationToken cancellationToken) => inner.FindAsync(sessionId, cancellationToken);

        public Task<Rights?> FindByAccountAsync(int accountId, CancellationToken cancellationToken) =>
            accountId == broken ? throw new TimeoutException() : inner.FindByAccountAsync(accountId, cancellationToken);

        public Task<Rights?> FindByKeyAsync(string keyHash, CancellationToken cancellationToken) => inner.FindByKeyAsync(keyHash, cancellationToken);
    }
}
