using Microsoft.AspNetCore.Http;

namespace ServiceKpi.Web.Tests.Access;

public sealed class SiteTests
{
    [Theory]
    [InlineData("https://kpi.example", "kpi.example", "https://kpi.example", true)]
    [InlineData("https://kpi.example:8443", "kpi.example:8443", "https://kpi.example:8443", true)]
    [InlineData("https://kpi.example", "kpi.example", "http://kpi.example", false)]
    [InlineData("https://kpi.example", "kpi.example", "https://kpi.example:8443", false)]
    [InlineData("https://kpi.example", "kpi.example", "https://kpi.example.evil", false)]
    [InlineData("https://kpi.example", "kpi.example", "null", false)]
    [InlineData("https://kpi.example", "kpi.example", null, false)]
    [InlineData(null, "localhost:5080", "http://localhost:5080", true)]
    [InlineData(null, "localhost:5080", "http://127.0.0.1:5080", false)]
    [InlineData(null, "localhost:5080", "http://localhost:9999", false)]
    [InlineData(null, "evil.example", "http://evil.example", false)]
    public void Only_its_own_pages_are_its_own_origin(string? address, string host, string? origin, bool own)
    {
        var options = new SiteOptions
        {
            Urls = ["http://localhost:5080"],
            PublicAddress = address is null ? null : new Uri(address),
        };
        var request = new DefaultHttpContext().Request;
        request.Scheme = address is null ? "http" : "https";
        request.Host = new HostString(host);
        request.Headers.Origin = origin;

        new Site(options, () => "http://localhost:5080").IsOwnOrigin(request).Should().Be(own);
    }
}
