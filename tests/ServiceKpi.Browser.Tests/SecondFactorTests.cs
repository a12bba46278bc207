using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

/// <summary>Somebody new sets up an authenticator app, and shows it as they sign in again. Axe looks at each page on the way.</summary>
public class SecondFactorTests(DemoSite site) : BrowserTest(site)
{
    /// <summary>The menu with one's own choices: at the top, on a phone at the bottom.</summary>
    private const string OwnMenu = ".account-menu > summary:visible, .bar .all-pages > summary:visible";
    private const string Password = "gerobak biru menari pelan";
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    [SkippableTheory]
    [InlineData("en", "light", 1366)]
    [InlineData("id", "dark", 390)]
    public async Task An_app_is_set_up_and_shown_after_the_password(string language, string theme, int width)
    {
        var link = await InviteAsync("tono-" + language);
        var page = await Site.OpenWindowAsync(language, theme, width, role: null);
        await page.AddInitScriptAsync(Reader.Axe);
        await page.GotoAsync(link);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("[name='Form.Again']").FillAsync(Password);
        await page.Locator("button.primary").ClickAsync();
        await Expect(page.Locator(OwnMenu)).ToBeVisibleAsync();

        await page.GotoAsync("/second-factor");
        await page.Locator("main details summary").ClickAsync();
        await LookAsync(page);
        var key = FromBase32((await page.Locator("code.app-key").TextContentAsync())!);
        var step = OneTimeCode.StepAt(DemoServer.Clock.GetUtcNow());
        await page.Locator("[name='App.Code']").FillAsync(OneTimeCode.Of(key, step));
        await page.Locator("button.primary").ClickAsync();
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await LookAsync(page);
        await page.Locator("a.primary").ClickAsync();
        await Expect(page.Locator(".sign-ins li")).ToHaveCountAsync(1);
        await LookAsync(page);

        await page.Locator(OwnMenu).ClickAsync();
        await page.Locator("form[action='/sign-out'] button:visible").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
        await page.Locator("[name='Form.Name']:not([type=hidden])").FillAsync("tono-" + language);
        await page.Locator("[name='Form.Password'][type=password]").FillAsync(Password);
        await page.Locator("button.primary").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/second-step"));
        await page.Locator("main details summary").ClickAsync();
        await LookAsync(page);
        await page.Locator("[name=Code][inputmode=numeric]").FillAsync(OneTimeCode.Of(key, step));
        await page.Locator("button.primary").ClickAsync();
        await Expect(page.Locator("[role=alert]").First).ToBeVisibleAsync();
        await page.Locator("[name=Code][inputmode=numeric]").FillAsync(OneTimeCode.Of(key, step + 1));
        await page.Locator("button.primary").ClickAsync();
        await Expect(page.Locator(OwnMenu)).ToBeVisibleAsync();
    }

    private static async Task LookAsync(IPage page)
    {
        (await page.EvaluateAsync<string[]>(Reader.Violations)).Should().BeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"))
            .Should().BeLessThanOrEqualTo(0, "a page never scrolls sideways");
        (await page.Locator("h1").CountAsync()).Should().Be(1);
    }

    private async Task<string> InviteAsync(string name)
    {
        var page = await Site.OpenAsync("/people/new");
        await page.Locator("[name='Form.Name']").FillAsync("Tono");
        await page.Locator("[name='Form.SignInName']").FillAsync(name);
        await page.Locator("[name='Form.AllOutlets']").CheckAsync();
        await page.Locator("main button.primary").ClickAsync();
        return (await page.Locator("#invitation").GetAttributeAsync("value"))!;
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Replace(" ", "").Select(c => Convert.ToString(Alphabet.IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
