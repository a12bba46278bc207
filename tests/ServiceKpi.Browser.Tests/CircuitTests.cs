using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class CircuitTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task A_circuit_knows_who_opened_it_and_from_where()
    {
        var page = await Site.OpenWindowAsync(role: Role.Manager);
        Site.Circuits.Clear();

        await page.GotoAsync("/");
        await Expect(page.Locator("[data-interactive=true]")).ToBeVisibleAsync();

        var actor = Site.Circuits.Should().ContainSingle().Subject;
        actor.AccountId.Should().BePositive();
        actor.Name.Should().Be(await page.Locator(".account-menu summary > span").First.InnerTextAsync());
        actor.Origin.Should().BeOneOf("127.0.0.1", "::ffff:127.0.0.1");
    }

    [SkippableFact]
    public async Task Who_goes_on_in_a_circuit_opens_only_what_they_may()
    {
        var page = await Site.OpenAsync("/", "en", role: Role.Manager);

        // What is refused is asked of the server anew, which ends the script that asked.
        await page.EvaluateAsync("() => { setTimeout(() => Blazor.navigateTo('/audit')); }");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Not for your role");
        await Expect(page.Locator(".audit")).ToHaveCountAsync(0);
        await page.GotoAsync("/kpis/csat");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Customer satisfaction");
    }

    /// <summary>Each window goes its own way through the pages; at each stop it must show its own address, its own name and no outlet that is not its own.</summary>
    [SkippableFact]
    public async Task Many_circuits_at_once_show_each_visitor_their_own()
    {
        string[] paths = ["/", "/outlets", "/kpis", "/kpis/csat?period=last-month", "/kpis/revenue?compare=none", "/completeness", "/attention", "/score", "/events", "/?period=year&kpi=visits"];
        var random = new Random(14);
        Role[] roles = [Role.Staff, Role.Manager, Role.Admin, Role.Staff, Role.Manager, Role.Admin];
        var windows = new List<(Role Role, Microsoft.Playwright.IPage Page)>();
        foreach (var role in roles)
        {
            windows.Add((role, await Site.OpenAsync("/", "en", role: role)));
        }

        var own = new Dictionary<Role, (string Name, string[] Outlets)>();
        foreach (var (role, page) in windows)
        {
            own[role] = (await page.Locator(".account-menu summary > span").First.InnerTextAsync(), await OutletsAsync(page));
        }

        own[Role.Staff].Outlets.Length.Should().BeLessThan(own[Role.Manager].Outlets.Length);
        own[Role.Manager].Outlets.Length.Should().BeLessThan(own[Role.Admin].Outlets.Length);
        var strangers = roles.Distinct().ToDictionary(r => r, r => own[Role.Admin].Outlets.Except(own[r].Outlets).ToArray());
        for (var step = 0; step < 8; step++)
        {
            var ways = windows.ConvertAll(w => (w.Role, w.Page, Path: paths[random.Next(paths.Length)]));
            await Task.WhenAll(ways.Select(w => w.Page.EvaluateAsync("path => Blazor.navigateTo(path)", w.Path)));
            foreach (var (role, page, path) in ways)
            {
                await Expect(page.Locator("main:not([aria-busy]) h1")).ToBeVisibleAsync();
                new Uri(page.Url).PathAndQuery.Should().Be(path);
                (await page.Locator(".account-menu summary > span").First.InnerTextAsync()).Should().Be(own[role].Name);
                var text = await page.Locator("body").InnerTextAsync();
                strangers[role].Where(o => text.Contains(o, StringComparison.Ordinal)).Should().BeEmpty($"{role} sees none of them on {path}");
            }
        }
    }

    private static async Task<string[]> OutletsAsync(Microsoft.Playwright.IPage page) => await page.EvaluateAsync<string[]>(
        """async () => [...new DOMParser().parseFromString(await (await fetch('/outlets')).text(), 'text/html').querySelectorAll('table.outlets th.first a')].map(a => a.textContent).filter(n => n)""");
}
