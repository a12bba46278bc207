using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Admin;

public sealed class SettingsPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    private const string Path = "/settings";

    private Organisation Stored => site.Server.Services.GetRequiredService<IOrganisationBook>().Current;

    [Fact]
    public async Task Each_choice_says_beside_it_what_it_does()
    {
        var page = await site.OpenAsync(Path);

        page.QuerySelectorAll(".setting").Should().HaveCount(12).And.OnlyContain(s => s.QuerySelector(".effect")!.TextContent.Length > 40);
        page.QuerySelector("#Currency-effect")!.TextContent.Should().Contain("Nothing is converted");
        page.QuerySelector("#ResponseClockFollowsHours-effect")!.TextContent.Should().Contain("counts all earlier response times");
    }

    [Theory]
    [InlineData("Currency", "rupiah!")]
    [InlineData("TimeZone", "Mars/Base")]
    [InlineData("MinimumSample", "0")]
    [InlineData("MinimumSample", "five")]
    [InlineData("EstimateTolerance", "101")]
    [InlineData("ReturnDays", "0")]
    [InlineData("FlatTolerance", "100")]
    [InlineData("FlatTolerance", "-1")]
    [InlineData("DaysWithoutReason", "1.5")]
    [InlineData("DaysWithoutReason", "2147483647")]
    public async Task What_cannot_be_used_is_named_and_everything_typed_is_kept(string choice, string typed)
    {
        var before = Stored;

        var page = await site.SendAsync(Path, "settings", ("Form." + choice, typed), ("Form.FirstDayOfWeek", "Sunday"));

        page!.QuerySelector($"#{choice}-fault").Should().NotBeNull();
        page.QuerySelectorAll(".fault").Should().ContainSingle();
        page.QuerySelector<IHtmlInputElement>($"#{choice}")!.Value.Should().Be(typed);
        page.QuerySelector<IHtmlSelectElement>("#FirstDayOfWeek")!.Value.Should().Be("Sunday");
        Stored.Should().Be(before);
    }

    [Fact]
    public async Task The_second_of_two_admins_is_shown_both_values_and_decides()
    {
        var second = await site.OpenAsync(Path);
        (await site.SendAsync(Path, "settings", ("Form.Currency", "usd"), ("Form.MinimumSample", "8"))).Should().BeNull();

        var told = await site.SendAsync(second, Path, "settings", ("Form.Currency", "EUR"));

        told!.QuerySelector("[role=alert]")!.TextContent.Should().Contain("somebody else changed");
        told.QuerySelector<IHtmlInputElement>("#Currency")!.Value.Should().Be("EUR");
        told.QuerySelector(".theirs")!.TextContent.Should().Contain("USD");
        told.QuerySelector<IHtmlInputElement>("#MinimumSample")!.Value.Should().Be("8", "what they did not touch is the other's");
        Stored.Currency.Should().Be("USD");
        (await site.SendAsync(told, Path, "settings")).Should().BeNull();
        Stored.Should().Match<Organisation>(o => o.Currency == "EUR" && o.MinimumSample == 8);

        var audit = await site.OpenAsync("/audit?what=setting&key=Currency");
        audit.QuerySelectorAll(".audit > li").Should().HaveCount(2);
        audit.QuerySelector(".changes del")!.TextContent.Should().Be("USD");
        audit.QuerySelector(".changes ins")!.TextContent.Should().Be("EUR");
        (await site.OpenAsync("/audit?who=nobody")).QuerySelectorAll(".audit > li").Should().BeEmpty();
    }

    [Fact]
    public async Task A_comma_is_as_good_as_a_point()
    {
        await site.SendAsync(Path, "settings", ("Form.FlatTolerance", "2,5"));

        Stored.FlatTolerance.Should().Be(0.025);
    }
}
