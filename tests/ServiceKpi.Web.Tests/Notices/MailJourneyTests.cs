using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace ServiceKpi.Web.Tests.Notices;

/// <summary>The demo with a mail server of its own.</summary>
public sealed class MailedSite : IAsyncLifetime
{
    internal MailServer Mail { get; } = MailServer.Start();

    internal DemoServer Server { get; private set; } = null!;

    internal IServiceProvider Services => Server.Services;

    public async Task InitializeAsync() =>
        Server = await DemoServer.StartAsync(adjust: services => services.AddSingleton(SmtpMailerTests.Options(Mail.Port)));

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Mail.DisposeAsync();
    }

    /// <summary>Sends what is due, and waits for what the application's own rounds have begun to send at the same time.</summary>
    internal static async Task SendAllAsync(IServiceProvider services)
    {
        await services.GetRequiredService<NoticeSender>().SendDueAsync(default);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await services.GetRequiredService<IOutbox>().ReadAsync(1, patience.Token)).Waiting > 0)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Sends what is due; the mails to an address so far.</summary>
    internal async Task<IReadOnlyList<MimeMessage>> SendAsync(string address)
    {
        await SendAllAsync(Services);
        return [.. Mail.Mails.Where(m => m.To.Mailboxes.Any(to => to.Address == address))];
    }
}

/// <summary>From the page to the mail and back.</summary>
public sealed partial class MailJourneyTests(MailedSite site) : IClassFixture<MailedSite>
{
    [Fact]
    public async Task An_address_is_confirmed_by_the_link_that_is_mailed_to_it_and_by_nobody_else()
    {
        const string Address = "dewi@contoh.id";
        using var admin = await site.Server.SignInAsync(Role.Admin);
        using var manager = await site.Server.SignInAsync(Role.Manager);
        using var saved = await admin.PostAsync("/account", "mail", ("Form.Address", Address), ("Form.Language", "en"));
        var waiting = await saved.Content.ReadAsStringAsync();
        using var again = await admin.PostAsync("/account", "mail", ("Form.Address", Address), ("Form.Language", "en"));
        (await TestAsync(admin)).Should().BeFalse("nothing else goes to an address that is not confirmed");

        var mail = (await site.SendAsync(Address)).Should().ContainSingle("it was asked for twice within a moment").Subject;
        mail.Subject.Should().Be("Confirm your mail address");
        var link = new Uri(LinkIn(mail)).PathAndQuery;
        var dead = await manager.GetStringAsync(new Uri(link, UriKind.Relative));
        var page = await admin.GetStringAsync(new Uri(link, UriKind.Relative));
        var before = await MailboxAsync(Address);
        using var confirmed = await admin.PostAsync(link, "confirm");
        var wrong = await admin.GetStringAsync(new Uri("/account/mail?token=nothing", UriKind.Relative));

        waiting.Should().Contain("belum dikonfirmasi");
        dead.Should().Contain("tidak berlaku").And.NotContain(Address);
        wrong.Should().Contain("tidak berlaku");
        page.Should().Contain(Address);
        before.ConfirmedAt.Should().BeNull("a mail program that opens links confirms nothing");
        (await MailboxAsync(Address)).ConfirmedAt.Should().NotBeNull();
        (await admin.GetStringAsync(new Uri("/people", UriKind.Relative))).Should().Contain(Address);

        (await TestAsync(admin)).Should().BeTrue();
        (await site.SendAsync(Address)).Should().HaveCount(2).And.Contain(m => m.Subject == "Test mail");
        (await admin.GetStringAsync(new Uri("/settings/messages", UriKind.Relative))).Should().Contain("Surel percobaan").And.Contain("Terkirim");
    }

    [Fact]
    public async Task What_is_no_address_is_refused_and_stays_typed()
    {
        using var staff = await site.Server.SignInAsync(Role.Staff);
        using var answer = await staff.PostAsync("/account", "mail", ("Form.Address", "budi at contoh"), ("Form.Language", "id"));

        (await answer.Content.ReadAsStringAsync()).Should().Contain("bukan alamat surel").And.Contain("budi at contoh");
    }

    [Fact]
    public async Task A_question_arrives_in_the_customers_language_and_its_links_answer_and_end_it()
    {
        const string Address = "wati@contoh.id";
        var number = await SettleAsync("C-MAIL", Address);
        await site.Services.GetRequiredService<IMailedQuestions>().AskAsync(number, TestActors.Budi, default);
        var mail = (await site.SendAsync(Address)).Should().ContainSingle().Subject;
        using var visitor = site.Server.Visit();
        var stop = new Uri(mail.Headers["List-Unsubscribe"]!.Trim('<', '>')).AbsolutePath;
        var asked = await visitor.GetStringAsync(new Uri(stop, UriKind.Relative));
        var mayBefore = await MayBeAskedAsync("C-MAIL");
        using var oneClick = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var stopped = await visitor.PostAsync(new Uri(stop, UriKind.Relative), oneClick);

        mail.Subject.Should().StartWith("How was ");
        mail.TextBody.Should().Contain(number).And.Contain(stop);
        new Uri(LinkIn(mail)).AbsolutePath.Should().Be(stop[..^"/stop".Length]);
        asked.Should().Contain("<form method=\"post\"").And.NotContain("<script");
        mayBefore.Should().BeTrue("opening the page ends nothing");
        stopped.StatusCode.Should().Be(HttpStatusCode.OK);
        (await MayBeAskedAsync("C-MAIL")).Should().BeFalse();
        (await site.SendAsync(Address)).Should().ContainSingle("it was sent once");
    }

    // Killed after the server has taken the mail and before it is marked: the same mail once more, under the same id, and then no more.
    [Fact]
    public async Task A_sender_killed_between_sending_and_marking_sends_once_more_under_the_same_id()
    {
        const string Address = "sari@contoh.id";
        var clock = new MovingClock(TestTime.Utc("2026-11-21 05:00"));
        await using var mail = MailServer.Start();
        await using var server = await DemoServer.StartAsync(clock: clock, adjust: services => services.AddSingleton(SmtpMailerTests.Options(mail.Port)));
        var outbox = server.Services.GetRequiredService<IOutbox>();
        var account = (await server.Services.GetRequiredService<IPeople>().AllAsync(default))[0].Id;
        await server.Services.GetRequiredService<IMailboxes>().ChooseAsync(account, Address, "id", TestActors.Budi, default);
        var claimed = (await outbox.ClaimAsync([NoticeKind.Confirmation], default))!;
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var letter = await scope.ServiceProvider.GetServices<INoticeWriter>().Single(w => w.Kind == NoticeKind.Confirmation).WriteAsync(claimed, default);
            await server.Services.GetRequiredService<IMailer>().SendAsync(letter!, claimed.Uid, default);
        }

        clock.Advance(Notice.Lease);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MailedSite.SendAllAsync(server.Services))));
        clock.Advance(TimeSpan.FromDays(1));
        await MailedSite.SendAllAsync(server.Services);

        mail.Mails.Should().HaveCount(2);
        mail.Mails.Select(m => m.MessageId).Distinct().Should().ContainSingle();
    }

    private static string LinkIn(MimeMessage mail) => Link().Match(mail.TextBody!).Value;

    private static async Task<bool> TestAsync(HttpClient admin)
    {
        const string Path = "/settings/messages";
        var page = await admin.GetStringAsync(new Uri(Path, UriKind.Relative));
        if (Press().Match(page) is not { Success: true } press)
        {
            return false;
        }

        using var one = await admin.PostAsync(Path, "test", ("Press", press.Groups[1].Value));
        using var two = await admin.PostAsync(Path, "test", ("Press", press.Groups[1].Value));
        return one.IsSuccessStatusCode;
    }

    private async Task<Mailbox> MailboxAsync(string address) =>
        (await site.Services.GetRequiredService<IMailboxes>().AllAsync(default)).Single(m => m.Address == address);

    private async Task<bool> MayBeAskedAsync(string code) =>
        (await site.Services.GetRequiredService<ICustomers>().FindAsync(code, default))!.Customer.MayBeAsked;

    private async Task<string> SettleAsync(string customer, string mail)
    {
        await site.Services.GetRequiredService<IAsking>().PlanAsync(p => p.Choose(100, 0, 0, false, 0, false), TestActors.Budi, default);
        await site.Services.GetRequiredService<ICustomers>().AddAsync(customer, new CustomerDetails { Name = "Wati", Mail = mail, Language = "en" }, TestActors.Budi, default);
        var outlet = await site.Server.OutletIdAsync("SBY01");
        var matter = new TicketMatter { Kind = TicketKind.Request, Summary = "Layar retak", Customer = customer };
        return (await site.Services.GetRequiredService<IDesk>().OpenAsync(outlet, [new TicketAct.Opened(matter), new TicketAct.Resolved(null, false)], null, customer, TestActors.Budi, default)).Number;
    }

    [GeneratedRegex("https?://\\S+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"Press\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Press();
}
