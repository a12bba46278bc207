using Microsoft.Extensions.Configuration;
using ServiceKpi.Web.Commands;

namespace ServiceKpi.Web.Tests.Commands;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:0")]
    public void An_address_of_this_machine_alone_is_taken(string url) =>
        ListenAddress.Choose(url, Settings()).Should().Be(url);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:80")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://servicekpi.example:5080")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081")]
    [InlineData("http://127.0.0.1.example:5080")]
    [InlineData("127.0.0.1:5080")]
    public void Any_other_address_is_refused(string url) =>
        FluentActions.Invoking(() => ListenAddress.Choose(url, Settings())).Should().Throw<SettingsException>();

    [Theory]
    [InlineData("urls", "http://0.0.0.0:80")]
    [InlineData("ASPNETCORE_URLS", "http://*:80")]
    [InlineData("HTTP_PORTS", "8080")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:80")]
    public void Settings_cannot_open_another_address(string key, string value) =>
        FluentActions.Invoking(() => ListenAddress.Choose(null, Settings((key, value)))).Should().Throw<SettingsException>();

    [Fact]
    public void Without_a_choice_it_is_the_usual_port() =>
        ListenAddress.Choose(null, Settings()).Should().Be(ListenAddress.Default);

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
            .Build();
}
