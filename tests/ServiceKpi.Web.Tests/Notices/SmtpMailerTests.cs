using Microsoft.Extensions.Configuration;

namespace ServiceKpi.Web.Tests.Notices;

/// <summary>Mail as a real server gets it.</summary>
public sealed class SmtpMailerTests
{
    private const string Uid = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_letter_arrives_as_words_and_as_html_from_whom_the_settings_say()
    {
        await using var server = MailServer.Start();

        await Mailer(server.Port).SendAsync(Letter() with { StopAt = new Uri("https://kpi.example.co.id/s/abc/stop") }, Uid, default);

        var mail = server.Mails.Should().ContainSingle().Subject;
        mail.From.ToString().Should().Be("\"Servis Maju\" <layanan@example.co.id>");
        mail.To.ToString().Should().Contain("wati@contoh.id");
        (mail.Subject, mail.TextBody!.Trim(), mail.MessageId).Should().Be(("Bagaimana pelayanan Jakarta é?", "Halo", Uid + "@example.co.id"));
        mail.HtmlBody!.Should().Contain("<p>Halo</p>");
        mail.Headers["Auto-Submitted"].Should().Be("auto-generated");
        (mail.Headers["List-Unsubscribe"], mail.Headers["List-Unsubscribe-Post"]).Should().Be(("<https://kpi.example.co.id/s/abc/stop>", "List-Unsubscribe=One-Click"));
    }

    [Fact]
    public async Task Nothing_that_somebody_is_called_makes_a_header_or_another_receiver()
    {
        await using var server = MailServer.Start();

        await Mailer(server.Port).SendAsync(Letter() with { Subject = "Ya\r\nBcc: lain@contoh.id\r\n\r\nx", Name = "Wati\r\nBcc: lain@contoh.id" }, Uid, default);
        var send = () => Mailer(server.Port).SendAsync(Letter() with { To = "wati@contoh.id\r\nRCPT TO:<lain@contoh.id>" }, Uid, default);

        var mail = server.Mails.Single();
        mail.Bcc.Count.Should().Be(0);
        mail.Headers.Where(h => h.Field == "Bcc").Should().BeEmpty();
        mail.To.Mailboxes.Should().ContainSingle().Which.Address.Should().Be("wati@contoh.id");
        mail.Subject.Should().Contain("\\x0d\\x0a");
        await send.Should().ThrowAsync<Exception>();
        server.Mails.Should().ContainSingle();
    }

    // An address that does not exist is final; a full mailbox, or a sender on a list, may be mended.
    [Theory]
    [InlineData(550, "5.1.1 no such user", true)]
    [InlineData(551, "user not local", true)]
    [InlineData(553, "mailbox name not allowed", true)]
    [InlineData(550, "5.7.1 blocked", false)]
    [InlineData(550, "mailbox unavailable", false)]
    [InlineData(552, "5.2.2 mailbox full", false)]
    [InlineData(554, "5.7.1 listed", false)]
    public async Task Only_an_address_that_does_not_exist_is_final(int code, string said, bool isFinal)
    {
        await using var server = MailServer.Start();
        server.Refusal = new((SmtpServer.Protocol.SmtpReplyCode)code, said);

        var fault = await FaultAsync(Mailer(server.Port), Letter() with { To = "wati@" + MailServer.Unknown });

        (fault.IsFinal, fault.IsUnasked).Should().Be((isFinal, false));
        fault.Message.Should().StartWith($"{code} {said}");
    }

    [Fact]
    public async Task A_server_that_cannot_now_costs_a_try_and_one_that_nobody_reaches_does_not()
    {
        await using var server = MailServer.Start();
        server.IsFull = true;

        var full = await FaultAsync(Mailer(server.Port), Letter());
        var away = await FaultAsync(Mailer(MailServer.FreePort()), Letter());

        (full.IsFinal, full.IsUnasked, away.IsFinal, away.IsUnasked).Should().Be((false, false, false, true));
        server.Mails.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_has_to_sign_in_there_does_and_a_wrong_password_is_said()
    {
        await using var server = MailServer.Start(asksPassword: true);

        await Mailer(server.Port, user: "kpi", password: MailServer.Password).SendAsync(Letter(), Uid, default);
        (await FaultAsync(Mailer(server.Port, user: "kpi", password: "salah"), Letter())).IsUnasked.Should().BeTrue();

        server.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task A_server_that_cannot_encrypt_is_told_nothing()
    {
        await using var server = MailServer.Start();
        var mailer = new SmtpMailer(new MailOptions { Host = "127.0.0.1", Port = server.Port, From = "a@example.co.id", User = "kpi", Password = MailServer.Password }, TimeProvider.System);

        await FaultAsync(mailer, Letter());

        server.Mails.Should().BeEmpty();
    }

    [Fact]
    public void Everything_about_mail_that_makes_no_sense_is_named_at_once()
    {
        var read = () => Settings.Mail(Of(("Mail:Host", "smtp.example.com"), ("Mail:Port", "70000"), ("Mail:User", "kpi"), ("Mail:From", "nobody"), ("Mail:Security", "None")));

        read.Should().Throw<SettingsException>().Which.Message.Should().Contain("Mail:Port").And.Contain("Mail:Password").And.Contain("Mail:From").And.Contain("Mail:Security");
    }

    [Theory]
    [InlineData("Mail:Host", "a b")]
    [InlineData("Mail:Security", "Maybe")]
    [InlineData("Mail:Port", "abc")]
    [InlineData("Mail:From", "a@example.co.id\nBcc: b@example.co.id")]
    public void A_bad_setting_of_mail_is_refused(string key, string value)
    {
        var settings = new Dictionary<string, string> { ["Mail:Host"] = "smtp.example.com", ["Mail:From"] = "a@example.co.id", [key] = value };

        FluentActions.Invoking(() => Settings.Mail(Of([.. settings.Select(s => (s.Key, s.Value))]))).Should().Throw<SettingsException>();
    }

    [Fact]
    public void Without_a_host_no_mail_is_sent_and_nothing_else_may_be_set()
    {
        Settings.Mail(Of()).IsSet.Should().BeFalse();
        FluentActions.Invoking(() => Settings.Mail(Of(("Mail:From", "a@example.co.id")))).Should().Throw<SettingsException>().WithMessage("*Mail:Host*");
        Settings.Mail(Of(("Mail:Host", "smtp.example.com"), ("Mail:From", "Servis Maju <a@example.co.id>"), ("Mail:Security", "Ssl"))).PortToUse.Should().Be(465);
    }

    [Theory]
    [InlineData(" rina@contoh.co.id ", "rina@contoh.co.id")]
    [InlineData("Rina <rina@contoh.co.id>", null)]
    [InlineData("rina@contoh.co.id, lain@contoh.id", null)]
    [InlineData("rina", null)]
    [InlineData("rina@contoh.co.id\nBcc:x@y.id", null)]
    [InlineData("", null)]
    public void An_address_is_one_address_alone(string typed, string? expected) => MailAddresses.Of(typed).Should().Be(expected);

    internal static MailOptions Options(int port, string? user = null, string? password = null) =>
        new() { Host = "127.0.0.1", Port = port, From = "Servis Maju <layanan@example.co.id>", Security = MailSecurity.None, User = user, Password = password };

    private static SmtpMailer Mailer(int port, string? user = null, string? password = null) => new(Options(port, user, password), TimeProvider.System);

    private static Letter Letter() => new("wati@contoh.id", "Ibu Wati", "Bagaimana pelayanan Jakarta é?", "Halo\n", "<html><body><p>Halo</p></body></html>");

    private static async Task<NotDeliveredException> FaultAsync(SmtpMailer mailer, Letter letter) =>
        (await FluentActions.Awaiting(() => mailer.SendAsync(letter, Uid, default)).Should().ThrowAsync<NotDeliveredException>()).Which;

    private static IConfiguration Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
