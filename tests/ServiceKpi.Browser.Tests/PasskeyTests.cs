using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class PasskeyTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task A_passkey_that_was_added_signs_in_without_a_name()
    {
        var page = await OpenByNameAsync();
        await SignInAsync(page);
        await page.GotoAsync(ByName("/account"));
        await page.GetByLabel("Name of the new passkey").FillAsync("Office laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey is added.");
        await Expect(page.Locator(".rows li").First).ToContainTextAsync("Office laptop");

        await page.Locator(".account-menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        await Expect(page.Locator(".account-menu summary")).ToContainTextAsync("Budi Santoso");
    }

    [SkippableFact]
    public async Task A_passkey_of_nobody_signs_in_nobody()
    {
        var page = await OpenByNameAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        await Expect(page.Locator(".passkey [role=alert]")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in$"));
    }

    [SkippableFact]
    public async Task By_its_number_the_site_offers_no_passkey()
    {
        var page = await Site.OpenAsync("/sign-in", role: null);

        await Expect(page.GetByLabel("Password")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task One_button_of_the_demo_is_enough_to_be_somebody()
    {
        var page = await Site.OpenAsync("/kpis/csat", role: null);
        await page.GetByRole(AriaRole.Button, new() { Name = "Manager" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Customer satisfaction");
    }

    /// <summary>A browser with an authenticator of its own, at the site's name: browsers make no passkeys for a number.</summary>
    private async Task<IPage> OpenByNameAsync()
    {
        var page = await Site.OpenAsync("/sign-in", role: null);
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await page.GotoAsync(ByName("/sign-in"));
        return page;
    }

    private async Task SignInAsync(IPage page)
    {
        var one = Site.SignInOf(Role.Manager);
        await page.GetByLabel("Sign-in name").FillAsync(one.Name);
        await page.GetByLabel("Password").FillAsync(one.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(page.Locator(".account-menu summary")).ToBeVisibleAsync();
    }

    private string ByName(string path) => Site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + path;
}
