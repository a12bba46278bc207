using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class ContentSecurityTests(DemoSite site) : BrowserTest(site)
{
    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/outlets")]
    [InlineData("/outlets/JKT01")]
    [InlineData("/kpis")]
    [InlineData("/kpis/csat")]
    [InlineData("/kpis/ticket-requests")]
    [InlineData("/completeness")]
    [InlineData("/no-such-page")]
    public async Task No_page_does_what_its_own_policy_forbids(string path)
    {
        var page = await Site.OpenWindowAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task The_policy_lets_a_circuit_work_and_what_it_draws()
    {
        var page = await Site.OpenWindowAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        await page.GotoAsync("/outlets");
        await Expect(page.Locator("[data-interactive=true]")).ToBeVisibleAsync();

        await page.GetByPlaceholder("Find outlets").FillAsync("jakarta");

        await Expect(page.Locator("table.outlets tbody tr")).ToHaveCountAsync(2);
        complaints.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_script_in_a_page_does_not_run()
    {
        var page = await Site.OpenAsync("/kpis", "en");
        var complaint = page.WaitForConsoleMessageAsync(new() { Predicate = m => m.Text.Contains("Content Security Policy", StringComparison.Ordinal) });

        await page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s); }");

        await complaint;
        (await page.EvaluateAsync<bool>("() => window.ran === true")).Should().BeFalse();
    }
}
