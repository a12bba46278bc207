using System.Net;

namespace ServiceKpi.Web.Tests.Access;

public sealed class SecurityHeadersTests(DemoPages demo) : IClassFixture<DemoPages>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/kpis/csat")]
    [InlineData("/no-such-page")]
    [InlineData("/css/base.css")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/preferences/theme/dark?back=/kpis")]
    [InlineData("/_blazor/negotiate")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string path)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync(new Uri(demo.Server.Address, path));

        answer.Headers.GetValues("Content-Security-Policy").Should().Equal(SecurityHeaders.ContentSecurityPolicy);
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
        answer.Headers.GetValues("Referrer-Policy").Should().Equal("same-origin");
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").Should().Equal("same-origin");
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").Should().Equal("same-origin");
        answer.Headers.GetValues("Permissions-Policy").Single().Should().Contain("publickey-credentials-get=(self)");
        answer.Headers.GetValues("X-Request-Id").Single().Should().NotBeEmpty();
        answer.Headers.Contains("Server").Should().BeFalse();
    }

    [Fact]
    public void Nothing_that_stands_in_a_page_runs() =>
        SecurityHeaders.ContentSecurityPolicy.Split("; ").Where(rule => rule.Contains("unsafe", StringComparison.Ordinal))
            .Should().Equal("style-src-attr 'unsafe-inline'");

    [Fact]
    public void What_no_rule_names_is_forbidden() => SecurityHeaders.ContentSecurityPolicy.Should().Contain("default-src 'none'");

    [Fact]
    public async Task Pages_are_not_kept_but_files_of_the_application_are()
    {
        using var http = new HttpClient();
        var page = await demo.GetAsync("/");
        var file = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        using var answer = await http.GetAsync(new Uri(demo.Server.Address, "/"));
        using var style = await http.GetAsync(new Uri(demo.Server.Address, file));

        answer.Headers.CacheControl!.ToString().Should().Be("no-store");
        style.StatusCode.Should().Be(HttpStatusCode.OK);
        style.Headers.CacheControl!.NoStore.Should().BeFalse();
        page.QuerySelectorAll("script:not([src]), [style], [onclick], style").Should().BeEmpty();
    }
}
