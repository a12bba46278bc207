namespace ServiceKpi.Browser.Tests;

/// <summary>Takes the pictures of the README anew: docs/images/make.sh.</summary>
public class PicturesTests(DemoSite site) : BrowserTest(site)
{
    private const string FolderVariable = "SERVICEKPI_PICTURES";

    [SkippableFact]
    public async Task The_pictures_of_the_readme_show_what_the_pages_show_now()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Skip.If(string.IsNullOrEmpty(folder), $"{FolderVariable} names no folder to put pictures into.");
        var file = Path.Combine(folder, "overview.png");
        File.Delete(file);

        var page = await Site.OpenAsync("/", role: Role.Admin);
        await page.ScreenshotAsync(new() { Path = file });

        new FileInfo(file).Length.Should().BePositive();
    }
}
