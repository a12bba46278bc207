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
}
