using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ServiceKpi.Browser.Tests;

public partial class PrintTests(DemoSite site) : BrowserTest(site)
{
    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/?period=year&compare=last-year")]
    [InlineData("/outlets/JKT01")]
    [InlineData("/outlets/JKT01?period=last-month")]
    [InlineData("/kpis/csat")]
    [InlineData("/kpis/revenue?period=year&compare=last-year")]
    [InlineData("/kpis/ticket-requests")]
    [InlineData("/kpis/first-response-time")]
    public async Task A_page_is_one_sheet_of_paper(string path)
    {
        foreach (var language in new[] { "en", "id" })
        {
            var page = await Site.OpenAsync(path, language, "dark");

            var sheet = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });

            Sheet().Count(Encoding.Latin1.GetString(sheet)).Should().Be(1, $"{path} in {language}");
        }
    }

    [SkippableFact]
    public async Task Paper_says_who_printed_when_and_has_no_tools()
    {
        var page = await Site.OpenAsync("/kpis/csat", "en", "dark");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        (await page.Locator(".on-paper.foot").InnerTextAsync()).Should().Contain("21 Nov 2026 12:00").And.Contain("Dewi Anggraini");
        (await page.Locator(".top, .side, .menu").EvaluateAllAsync<int>("found => found.filter(e => e.offsetParent !== null).length")).Should().Be(0);
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.part')).backgroundColor")).Should().Be("rgb(255, 255, 255)");
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
