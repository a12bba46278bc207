using Microsoft.Extensions.Configuration;

namespace ServiceKpi.Web.Tests.Commands;

public sealed class ListenAddressTests
{
    private static readonly (string Key, string Value) Public = ("Site:Address", "https://kpi.example.co.id");
    private static readonly (string Key, string Value) Proxy = ("Site:TrustedProxies", "127.0.0.1");

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080")]
    public void This_machine_alone_needs_nothing(string url)
    {
        var site = ListenAddress.Choose(url, Settings());

        site.Urls.Should().Equal(url);
        site.PublicAddress.Should().BeNull();
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:80")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://servicekpi.example:5080")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081")]
    [InlineData("http://127.0.0.1.example:5080")]
    public void What_others_can_reach_needs_an_address_and_https_and_both_are_named(string url) =>
        Faults(url).Should().HaveCount(2)
            .And.Contain(f => f.Contains("Site:Address"))
            .And.Contain(f => f.Contains("Site:TrustedProxies") && f.Contains("Kestrel:Certificates:Default:Path"));

    [Theory]
    [InlineData("127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/kpi")]
    [InlineData("http://localhost:0")]
    [InlineData("http://unix:/run/kpi.sock")]
    public void What_is_no_address_to_listen_on_is_refused(string url) =>
        Faults(url).Should().ContainSingle().Which.Should().Contain(url);

    [Theory]
    [InlineData("urls", "http://0.0.0.0:80")]
    [InlineData("ASPNETCORE_URLS", "http://*:80")]
    [InlineData("HTTP_PORTS", "8080")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:80")]
    public void No_setting_opens_another_address_unseen(string key, string value) =>
        Faults(null, (key, value)).Should().NotBeEmpty();

    [Fact]
    public void Without_a_choice_it_is_the_usual_port() =>
        ListenAddress.Choose(null, Settings()).Urls.Should().Equal(ListenAddress.Default);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://127.0.0.1:5080")]
    public void Behind_a_trusted_proxy_http_will_do(string url)
    {
        var site = ListenAddress.Choose(url, Settings(Public, ("Site:TrustedProxies:0", "10.0.0.0/24"), ("Site:TrustedProxies:1", "::1")));

        site.PublicAddress.Should().Be(new Uri("https://kpi.example.co.id/"));
        site.TrustedProxies.Select(p => p.ToString()).Should().Equal("10.0.0.0/24", "::1/128");
    }

    [Fact]
    public void The_environment_can_name_several_proxies_in_one_variable() =>
        ListenAddress.Choose("http://*:80", Settings(Public, ("Site:TrustedProxies", "10.0.0.1, 10.0.0.2")))
            .TrustedProxies.Should().HaveCount(2);

    [Fact]
    public void A_public_address_without_https_is_refused_on_this_machine_too() =>
        Faults("http://127.0.0.1:5080", Public).Should().ContainSingle().Which.Should().Contain("not encrypted");

    [Theory]
    [InlineData("http://kpi.example.co.id")]
    [InlineData("kpi.example.co.id")]
    [InlineData("https://kpi.example.co.id/reports")]
    [InlineData("https://kpi.example.co.id/?x=1")]
    [InlineData("https://user@kpi.example.co.id")]
    public void A_public_address_is_https_without_a_path(string address) =>
        Faults("http://*:80", ("Site:Address", address), Proxy)
            .Should().ContainSingle().Which.Should().StartWith($"Site:Address: '{address}'");

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.0/33")]
    [InlineData("0.0.0.0/0")]
    public void A_proxy_is_an_address_or_a_network_but_not_everybody(string proxy) =>
        Faults("http://*:80", Public, Proxy, ("Site:TrustedProxies:0", proxy))
            .Should().ContainSingle().Which.Should().StartWith($"Site:TrustedProxies: '{proxy}'");

    [Fact]
    public void Https_needs_a_certificate_that_is_there()
    {
        Faults("https://*:443", Public).Should().ContainSingle().Which.Should().Contain("needs a certificate");
        Faults("https://*:443", Public, ("Kestrel:Certificates:Default:Path", "/nowhere/kpi.pfx"))
            .Should().ContainSingle().Which.Should().Contain("'/nowhere/kpi.pfx'");
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Faults("http://*:80;https://*:443;nonsense", ("Site:Address", "http://a"), ("Site:TrustedProxies", "b"), ("HTTP_PORTS", "80"))
            .Should().HaveCount(5);

    private static string[] Faults(string? url, params (string Key, string Value)[] settings) =>
        FluentActions.Invoking(() => ListenAddress.Choose(url, Settings(settings)))
            .Should().Throw<SettingsException>().Which.Message.Split(Environment.NewLine);

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
            .Build();
}
