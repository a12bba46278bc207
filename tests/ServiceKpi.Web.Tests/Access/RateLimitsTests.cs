using System.Net;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace ServiceKpi.Web.Tests.Access;

public sealed class RateLimitsTests
{
    private static readonly (string, string)[] ThreeAnHour =
    [
        ("RateLimits:SignInAttempts", "3"), ("RateLimits:SignInSeconds", "3600"),
        ("Site:Address", "https://kpi.example"), ("Site:TrustedProxies", "127.0.0.1"),
    ];

    [Fact]
    public async Task An_address_that_tries_too_often_waits_and_another_does_not()
    {
        await using var site = await ProbedSite.StartAsync(settings: ThreeAnHour);
        for (var i = 0; i < 3; i++)
        {
            using var tried = await TryAsync(site, "203.0.113.7");
            tried.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        using var refused = await TryAsync(site, "203.0.113.7");
        using var other = await TryAsync(site, "203.0.113.8");
        using var look = await site.GetAsync("/probe/sign-in", From("203.0.113.7"));

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.FromMinutes(50)).And.BeLessThanOrEqualTo(TimeSpan.FromHours(1));
        (await refused.Content.ReadAsStringAsync()).Should().Contain("Too many attempts");
        other.StatusCode.Should().Be(HttpStatusCode.OK);
        look.StatusCode.Should().Be(HttpStatusCode.OK, "looking at the page is no attempt");
    }

    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void An_ipv6_visitor_is_his_network(string one, string other, bool same) =>
        (VisitorAddress.Of(IPAddress.Parse(one)) == VisitorAddress.Of(IPAddress.Parse(other))).Should().Be(same);

    [Fact]
    public void An_account_has_so_many_circuits_open_and_no_more()
    {
        var limits = new RateLimitOptions { CircuitsPerAccount = 2 };
        using var limiter = PartitionedRateLimiter.Create<HttpContext, string>(c => RateLimits.CircuitsOf(c, limits));
        using var first = limiter.AttemptAcquire(Circuit("7"));
        var second = limiter.AttemptAcquire(Circuit("7"));

        limiter.AttemptAcquire(Circuit("7")).IsAcquired.Should().BeFalse();
        limiter.AttemptAcquire(Circuit("8")).IsAcquired.Should().BeTrue();
        limiter.AttemptAcquire(Circuit("7", "/")).IsAcquired.Should().BeTrue("a page is no circuit");
        second.Dispose();
        limiter.AttemptAcquire(Circuit("7")).IsAcquired.Should().BeTrue("a closed circuit makes room");
    }

    private static Task<HttpResponseMessage> TryAsync(ProbedSite site, string ip) =>
        site.SendAsync(HttpMethod.Post, "/probe/sign-in", From(ip));

    private static (string, string)[] From(string ip) =>
        [("Host", "kpi.example"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", ip)];

    private static DefaultHttpContext Circuit(string account, string path = "/_blazor") => new()
    {
        Request = { Path = path },
        User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account)], "test")),
    };
}
