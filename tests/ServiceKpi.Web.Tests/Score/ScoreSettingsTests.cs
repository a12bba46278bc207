using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Score;

public sealed class ScoreSettingsTests(ScoredSite site) : IClassFixture<ScoredSite>
{
    private const string Path = "/settings/score";
    private static readonly (string, string) Check = ("Do", "check");
    private static readonly (string, string) Save = ("Do", "save");

    private IScoreVersions Versions => site.Services.GetRequiredService<IScoreVersions>();

    [Fact]
    public async Task A_template_fills_the_form_and_says_what_last_month_would_have_been()
    {
        var page = await site.OpenAsync(Path + "?template=fast");

        Field(page, "Weights", "delivery-performance").Should().Be("35");
        Field(page, "Floors", "first-response-time").Should().Be("4:00");
        Field(page, "Weights", "revenue").Should().BeEmpty();
        page.QuerySelector("[data-sum]")!.TextContent.Should().Be("100");
        Preview(page).QuerySelectorAll("tbody tr").Should().HaveCount(12);
        Preview(page).TextContent.Should().Contain("October 2026").And.Contain("Version 2, Skor Layanan Prima");
    }

    [Fact]
    public async Task Checking_warns_of_what_counts_twice_and_of_what_has_no_target_and_stores_nothing()
    {
        var before = (await Versions.ReadAsync(default)).All.Count;
        var sum = Sum(await site.OpenAsync(Path));

        var page = await site.SendAsync(Path, ("Form.Weights[churn-rate]", "10"), ("Form.Weights[reopen-rate]", "5"), Check);

        var warnings = page!.QuerySelector(".score-warnings")!.TextContent;
        warnings.Should().Contain("Customer churn counts twice beside Customer retention. Churn is 100 % − retention")
            .And.Contain("Reopen rate counts twice beside First contact resolution");
        Sum(page).Should().Be(sum + 15);
        (await Versions.ReadAsync(default)).All.Should().HaveCount(before);
    }

    [Theory]
    [InlineData("Form.Weights[csat]", "101", "A whole number from 1 to 100")]
    [InlineData("Form.Weights[csat]", "2.5", "A whole number from 1 to 100")]
    [InlineData("Form.Floors[csat]", "120", "Floor: 0.0% to 100.0%")]
    [InlineData("Form.Floors[visits]", "100", "Floor: 0% of the target to 100% of the target")]
    [InlineData("Form.Floors[first-response-time]", "soon", "Floor:")]
    [InlineData("Form.Name", " ", "Give the score a name")]
    [InlineData("Form.From", "2026-10", "a month that is over is not judged anew")]
    [InlineData("Form.Reason", " ", "why there is a new version")]
    public async Task What_cannot_be_used_is_said_and_nothing_is_stored(string field, string typed, string said)
    {
        var before = (await Versions.ReadAsync(default)).All.Count;
        (string, string)[] fields = [("Form.Reason", "Try"), Save];

        var page = await site.SendAsync(Path, [.. fields.Where(f => f.Item1 != field), (field, typed)]);

        page!.QuerySelector("main")!.TextContent.Should().Contain(said);
        page.QuerySelector("[role=alert]").Should().NotBeNull();
        (await Versions.ReadAsync(default)).All.Should().HaveCount(before);
    }

    [Fact]
    public async Task A_new_version_is_stored_with_its_reason_and_the_second_of_two_admins_is_told()
    {
        const string mine = "Effort matters more";
        var second = await site.OpenAsync(Path);

        (await site.SendAsync(Path, ("Form.Weights[ces]", "30"), ("Form.From", "2026-12"), ("Form.Reason", mine), Save)).Should().BeNull();
        var told = await site.SendAsync(second, Path, ("Form.Weights[nps]", "7"), ("Form.Reason", "Advocates"), Save);

        told!.QuerySelector("[role=alert]")!.TextContent.Should().Contain("Somebody else has saved another version");
        Field(told, "Weights", "nps").Should().Be("7", "what was typed stays");
        told.QuerySelector(".score-versions")!.TextContent.Should().Contain(mine);
        var stored = (await Versions.ReadAsync(default)).Latest!;
        stored.From.Should().Be(TestTime.Day("2026-12-01"));
        stored.Parts.Should().Contain(new ScorePart("ces", 30, 400));
        (await site.SendAsync(told, Path, Save)).Should().BeNull();
        (await Versions.ReadAsync(default)).Latest!.Parts.Should().Contain(p => p.KpiId == "nps" && p.Weight == 7);
        (await site.OpenAsync("/audit?what=score")).QuerySelector(".audit")!
            .TextContent.Should().Contain("Skor Layanan Prima v3").And.Contain(mine).And.Contain("Customer effort: weight 30, floor 4.00");
    }

    [Fact]
    public async Task A_version_opens_to_its_parts_and_another_can_start_from_it()
    {
        var page = await site.OpenAsync(Path + "?version=1");

        page.QuerySelector("#v1 tbody")!.TextContent.Should().Contain("Net promoter score").And.Contain("10.0%");
        Field(page, "Weights", "nps").Should().Be("10");
        Field(page, "Weights", "revenue").Should().BeEmpty();
    }

    private static string Field(IHtmlDocument page, string group, string kpi) =>
        page.QuerySelector<IHtmlInputElement>($"input[name='Form.{group}[{kpi}]']")!.Value;

    private static int Sum(IDocument page) => int.Parse(page.QuerySelector("[data-sum]")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private static IElement Preview(IHtmlDocument page) => page.QuerySelector("section[aria-labelledby='preview-title']")!;
}
