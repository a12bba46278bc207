using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

/// <summary>A test at the desk.</summary>
public abstract class DeskTest(DemoSite site) : BrowserTest(site)
{
    /// <summary>Takes in a request and returns its number.</summary>
    protected async Task<string> TakeAsync(string summary, string? customer = null)
    {
        var page = await Site.OpenAsync("/desk/new?outlet=JKT01");
        await page.GetByLabel("The matter in one line").FillAsync(summary);
        if (customer is not null)
        {
            await page.Locator("#Customer").FillAsync(customer);
            await page.GetByLabel("The matter in one line").FocusAsync();
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".taken strong")).ToBeVisibleAsync();
        return (await page.Locator(".taken strong").TextContentAsync())!.Split(' ')[0];
    }
}
