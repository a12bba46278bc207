using Microsoft.Extensions.Configuration;

namespace ServiceKpi.Web.Tests.Commands;

public sealed class SettingsTests
{
    [Fact]
    public void Everything_that_makes_no_sense_is_named_at_once()
    {
        var read = () => Settings.Organisation(Of(
            ("Organisation:Currency", "rupiah"), ("Organisation:MinimumSample", "0"), ("Organisation:TimeZone", "Mars")));

        read.Should().Throw<SettingsException>().Which.Message
            .Should().Contain("Currency").And.Contain("MinimumSample").And.Contain("TimeZone");
    }

    [Theory]
    [InlineData("Organisation:FlatTolerance", "abc")]
    [InlineData("Organisation:FlatTolerance", "-1")]
    [InlineData("Organisation:EstimateTolerance", "101")]
    [InlineData("Organisation:ReturnDays", "60")]
    [InlineData("Organisation:FirstDayOfWeek", "Someday")]
    public void A_bad_value_is_refused(string key, string value) =>
        FluentActions.Invoking(() => Settings.Organisation(Of((key, value)))).Should().Throw<SettingsException>();

    [Theory]
    [InlineData("Import:Rows", "abc")]
    [InlineData("Import:Bytes", "0")]
    public void A_limit_that_allows_nothing_is_refused(string key, string value) =>
        FluentActions.Invoking(() => Settings.ImportLimits(Of((key, value)))).Should().Throw<SettingsException>();

    private static IConfiguration Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
            .Build();
}
