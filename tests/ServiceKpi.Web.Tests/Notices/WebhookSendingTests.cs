using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ServiceKpi.Web.Tests.Notices;

/// <summary>Webhooks as a real receiver on this machine gets them.</summary>
public sealed class WebhookSendingTests
{
    // The example of the specification's own libraries.
    [Fact]
    public void The_signature_is_that_of_the_scheme() => WebhookSignature.Of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}")
        .Should().Be("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2606:4700::1111", true)]
    public void Only_the_internet_is_reached(string address, bool expected)
    {
        using var client = new WebhookClient(new WebhookOptions());
        client.MayConnect(IPAddress.Parse(address)).Should().Be(expected);
    }

    [Fact]
    public async Task What_leads_into_a_private_network_is_refused_before_anything_is_sent_and_an_allowed_one_is_not()
    {
        await using var receiver = await Receiver.StartAsync();
        using var closed = new WebhookClient(new WebhookOptions());
        using var open = Allowed();

        (await FaultAsync(closed, receiver.Address)).Message.Should().Be("private network");
        (await FaultAsync(closed, new UriBuilder(receiver.Address) { Host = "localhost" }.Uri)).Message.Should().Be("private network");
        receiver.Got.Should().BeEmpty();
        await PostAsync(open, receiver.Address);
        receiver.Got.Should().ContainSingle();
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_what_is_gone_is_not_tried_again()
    {
        await using var receiver = await Receiver.StartAsync();
        using var client = Allowed();
        receiver.Status = StatusCodes.Status302Found;
        var redirect = await FaultAsync(client, receiver.Address);
        receiver.Status = StatusCodes.Status410Gone;
        var gone = await FaultAsync(client, receiver.Address);

        (redirect.Message, redirect.IsFinal, gone.IsFinal).Should().Be(("HTTP 302", false, true));
        receiver.Got.Should().HaveCount(2);
    }

    // Over the page: the secret is shown once; what is entered arrives signed; a failure is tried again under the same id.
    [Fact]
    public async Task A_day_that_is_entered_arrives_signed_with_the_secret_that_was_shown_once()
    {
        await using var receiver = await Receiver.StartAsync();
        var clock = new MovingClock(TestTime.Utc("2026-11-21 05:00"));
        await using var server = await DemoServer.StartAsync(clock: clock, adjust: services => services.AddSingleton(new WebhookOptions { Networks = [IPNetwork.Parse("127.0.0.0/8")] }));
        using var admin = await server.SignInAsync(Role.Admin);
        using var faulty = await admin.PostAsync("/settings/webhooks", "webhook", ("Form.Address", "http://example.com/hook"), ("Form.Tells", "DayEntered"));
        using var added = await admin.PostAsync("/settings/webhooks", "webhook", ("Form.Address", receiver.Address.AbsoluteUri), ("Form.Tells", "DayEntered"));
        var secret = System.Text.RegularExpressions.Regex.Match(WebUtility.HtmlDecode(await added.Content.ReadAsStringAsync()), "whsec_[A-Za-z0-9+/=]+").Value;
        var later = await admin.GetStringAsync(new Uri("/settings/webhooks", UriKind.Relative));
        receiver.Status = StatusCodes.Status500InternalServerError;
        var outlet = await server.OutletIdAsync("SBY01");
        await server.Services.GetRequiredService<IAsking>().AnswerAtCounterAsync(outlet, SurveyKind.Csat, 5, null, TestActors.Budi, default);
        await EnterAsync(server, outlet);
        await FailAsync(server);
        receiver.Status = StatusCodes.Status204NoContent;
        clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(MailedSite.SendAllAsync(server.Services), MailedSite.SendAllAsync(server.Services));
        var shown = await admin.GetStringAsync(new Uri("/settings/webhooks", UriKind.Relative));

        using var reloaded = await admin.PostAsync("/settings/webhooks", "webhook", ("Form.Address", receiver.Address.AbsoluteUri), ("Form.Tells", "DayEntered"));
        (await reloaded.Content.ReadAsStringAsync()).Should().Contain("Sudah ada webhook").And.NotContain("whsec_");
        (await faulty.Content.ReadAsStringAsync()).Should().Contain("http://example.com/hook");
        secret.Should().NotBeEmpty();
        later.Should().Contain(receiver.Address.AbsoluteUri).And.NotContain(secret);
        receiver.Got.Should().HaveCount(2);
        receiver.Got.Select(g => g.Id).Distinct().Should().ContainSingle();
        receiver.Got.Should().OnlyContain(g => g.Signature == WebhookSignature.Of(secret, g.Id, g.Seconds, g.Body) && g.Body.Contains("day.entered") && g.Body.Contains("SBY01"));
        shown.Should().Contain("day.entered").And.Contain("Terkirim");
    }

    [Fact]
    public async Task What_a_receiver_has_taken_was_taken_though_that_it_answers_cannot_be_noted()
    {
        await using var receiver = await Receiver.StartAsync();
        using var client = Allowed();
        var secrets = new WebhookSecrets(new EphemeralDataProtectionProvider());
        var hooks = new BusyWebhooks(new Webhook(receiver.Address.AbsoluteUri, secrets.Seal(WebhookSignature.NewSecret()), [WebhookEvent.DayEntered]));
        var carrier = new WebhookCarrier(hooks, secrets, client, TimeProvider.System, NullLogger<WebhookCarrier>.Instance);

        (await carrier.CarryAsync(new Notice(NoticeKind.Webhook, "a", "{}", DateTime.UtcNow) { WebhookId = 1 }, default)).Should().BeTrue();

        receiver.Got.Should().ContainSingle();
    }

    private static async Task EnterAsync(DemoServer server, int outlet)
    {
        await using var context = server.Services.GetRequiredService<KpiContexts>().CreateDbContext();
        context.Add(new DailyEntry(outlet, TestTime.Day("2026-11-21"), 77, null));
        await context.StoreAsync(TestActors.Budi, default);
    }

    /// <summary>Sends, and waits until it is written down that it has failed: the application's own round may have begun it.</summary>
    private static async Task FailAsync(DemoServer server)
    {
        await server.Services.GetRequiredService<NoticeSender>().SendDueAsync(default);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await server.Services.GetRequiredService<IOutbox>().ReadAsync(1, patience.Token)).Last[0].Fault is null)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static WebhookClient Allowed() => new(new WebhookOptions { Networks = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")] });

    private static Task PostAsync(WebhookClient client, Uri address) => client.PostAsync(address, "msg_1", 1, "v1,x", "{}", default);

    private static async Task<NotDeliveredException> FaultAsync(WebhookClient client, Uri address) =>
        (await FluentActions.Awaiting(() => PostAsync(client, address)).Should().ThrowAsync<NotDeliveredException>()).Which;

    /// <summary>A program that is told something, on this machine.</summary>
    private sealed class Receiver(WebApplication app) : IAsyncDisposable
    {
        public int Status { get; set; } = StatusCodes.Status204NoContent;

        public ConcurrentQueue<(string Id, long Seconds, string Signature, string Body)> Got { get; } = new();

        public Uri Address => new(app.Urls.First() + "/hook");

        public static async Task<Receiver> StartAsync()
        {
            var app = WebApplication.CreateSlimBuilder().Build();
            app.Urls.Add("http://127.0.0.1:0");
            var receiver = new Receiver(app);
            app.MapPost("/hook", async (HttpContext context) =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var headers = context.Request.Headers;
                receiver.Got.Enqueue((headers["webhook-id"].ToString(), long.Parse(headers["webhook-timestamp"].ToString(), System.Globalization.CultureInfo.InvariantCulture), headers["webhook-signature"].ToString(), await reader.ReadToEndAsync()));
                context.Response.Headers.Location = "/hook";
                context.Response.StatusCode = receiver.Status;
            });
            await app.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }

    /// <summary>Webhooks of a database in which others write all the time.</summary>
    private sealed class BusyWebhooks(Webhook one) : IWebhooks
    {
        public Task<Webhook?> FindAsync(int id, CancellationToken cancellationToken) => Task.FromResult<Webhook?>(one);

        public Task HeardAsync(int id, bool isTaken, CancellationToken cancellationToken) => throw new TimeoutException("The database is busy.");

        public Task<IReadOnlyList<WebhookFile>> AllAsync(int most, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome> AddAsync(Webhook webhook, Because why, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome> ResumeAsync(int id, Because why, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome> AgainAsync(int id, long noticeId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
