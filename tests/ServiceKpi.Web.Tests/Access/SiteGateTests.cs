using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

public sealed class SiteGateTests
{
    private const string Host = "kpi.example.co.id";
    private static readonly (string, string) Address = ("Site:Address", "https://" + Host);

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost:5080", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    public async Task On_this_machine_the_site_has_the_names_of_this_machine_only(string host, HttpStatusCode status)
    {
        await using var site = await ProbedSite.StartAsync();

        using var answer = await site.GetAsync("/probe", ("Host", host));

        answer.StatusCode.Should().Be(status);
        answer.Headers.Contains("Strict-Transport-Security").Should().BeFalse();
    }

    [Fact]
    public async Task What_a_trusted_proxy_says_about_the_visitor_is_taken()
    {
        await using var site = await ProbedSite.StartAsync(settings: [Address, ("Site:TrustedProxies", "127.0.0.1")]);

        using var answer = await site.GetAsync(
            "/probe", ("Host", "backend:5080"), ("X-Forwarded-For", "6.6.6.6, 203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", Host));

        (await answer.Content.ReadAsStringAsync()).Should().Be($"https {Host} 203.0.113.7");
        answer.Headers.GetValues("Strict-Transport-Security").Should().Equal("max-age=31536000; includeSubDomains");
    }

    [Fact]
    public async Task A_request_that_did_not_come_by_https_is_refused()
    {
        await using var site = await ProbedSite.StartAsync(settings: [Address, ("Site:TrustedProxies", "127.0.0.1")]);

        using var answer = await site.GetAsync("/probe", ("Host", Host));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("begins with https");
    }

    [Fact]
    public async Task Nobody_but_a_trusted_proxy_can_claim_that_it_was_https()
    {
        await using var site = await ProbedSite.StartAsync(settings: [Address, ("Site:TrustedProxies", "10.0.0.1")]);

        using var answer = await site.GetAsync("/probe", ("Host", Host), ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task On_this_machine_forwarded_headers_mean_nothing()
    {
        await using var site = await ProbedSite.StartAsync();

        using var answer = await site.GetAsync("/probe", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"));

        (await answer.Content.ReadAsStringAsync()).Should().StartWith("http 127.0.0.1:").And.EndWith(" 127.0.0.1");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1")]
    public async Task A_public_site_has_its_own_name_only(string host)
    {
        await using var site = await ProbedSite.StartAsync(settings: [Address, ("Site:TrustedProxies", "127.0.0.1")]);

        using var answer = await site.GetAsync("/probe", ("Host", host), ("X-Forwarded-Proto", "https"));
        using var health = await site.GetAsync("/health/probe", ("Host", host));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        health.StatusCode.Should().Be(HttpStatusCode.OK, "a load balancer asks without the site's name");
    }

    [Fact]
    public async Task With_a_certificate_http_leads_to_https()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, SelfSigned("pass"));
            await using var site = await ProbedSite.StartAsync(
                "http://127.0.0.1:0;https://127.0.0.1:0",
                settings: [Address, ("Kestrel:Certificates:Default:Path", file), ("Kestrel:Certificates:Default:Password", "pass")]);

            using var plain = await site.GetAsync("/probe?x=1", ("Host", Host), ("X-Forwarded-Proto", "https"));
            using var posted = await site.SendAsync(HttpMethod.Post, "/probe/sign-in", ("Host", Host));
            using var secure = await site.GetAsync(new Uri(site.Urls[1], "/probe").ToString(), ("Host", Host));

            plain.StatusCode.Should().Be(HttpStatusCode.PermanentRedirect);
            plain.Headers.Location.Should().Be(new Uri($"https://{Host}/probe?x=1"));
            posted.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            (await secure.Content.ReadAsStringAsync()).Should().StartWith($"https {Host} ");
            secure.Headers.Contains("Strict-Transport-Security").Should().BeTrue();
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Cookies_are_secure_wherever_https_is()
    {
        await using var local = await ProbedSite.StartAsync();
        await using var beyond = await ProbedSite.StartAsync(settings: [Address, ("Site:TrustedProxies", "127.0.0.1")]);

        local.Services.GetRequiredService<Site>().CookiesAreSecure.Should().BeFalse();
        local.Services.GetRequiredService<Site>().Address.Should().Be(local.Urls[0]);
        beyond.Services.GetRequiredService<Site>().CookiesAreSecure.Should().BeTrue();
        beyond.Services.GetRequiredService<Site>().Address.Should().Be(new Uri("https://" + Host));
    }

    private static byte[] SelfSigned(string password)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + Host, key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return certificate.Export(X509ContentType.Pfx, password);
    }
}
