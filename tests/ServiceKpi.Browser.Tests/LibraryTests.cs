using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using Microsoft.Playwright;
using MudBlazor;
using MudBlazor.Services;

namespace ServiceKpi.Browser.Tests;

/// <summary>MudBlazor's components in the product's theme, under the policy of its pages.</summary>
[Collection(Browsing.Name)]
public class LibraryTests(DemoSite site, Reader reader) : IClassFixture<Reader>
{
    [SkippableTheory]
    [InlineData("id", "light")]
    [InlineData("id", "dark")]
    [InlineData("en", "light")]
    [InlineData("en", "dark")]
    public async Task Everybody_can_read_what_the_library_draws(string language, string theme)
    {
        var page = await reader.OpenAsync("/settings/months", language, theme, 1366);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        var drawn = await DrawAsync(language);

        await page.EvaluateAsync(
            """
            async html => {
                const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '_content/MudBlazor/MudBlazor.min.css' });
                const loaded = new Promise(done => sheet.onload = done);
                document.head.append(sheet);
                document.body.innerHTML = `<main><h1>MudBlazor</h1>${html}</main>`;
                await loaded;
                await Promise.all(document.getAnimations().map(fade => fade.finished));
            }
            """,
            drawn);

        (await page.EvaluateAsync<string[]>(Reader.Violations)).Should().BeEmpty();
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.mud-button-filled-primary')).backgroundColor"))
            .Should().Be(theme == "dark" ? "rgb(142, 164, 255)" : "rgb(47, 85, 212)", "the theme stands in a file of the page, without a circuit");
        complaints.Should().BeEmpty("the policy lets through what the library writes");
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Dark, "rgb(15, 17, 23)")]
    [InlineData(ColorScheme.Light, "rgb(244, 245, 249)")]
    public async Task A_page_that_follows_the_browser_is_in_its_theme_when_it_is_first_drawn(ColorScheme preferred, string ground)
    {
        var page = await site.OpenWindowAsync("id", "auto");
        await page.EmulateMediaAsync(new() { ColorScheme = preferred });
        await page.AddInitScriptAsync(
            "requestAnimationFrame(function look() { document.body ? window.first = getComputedStyle(document.body).backgroundColor : requestAnimationFrame(look); });");

        await page.GotoAsync("/kpis");

        (await page.EvaluateAsync<string>("window.first")).Should().Be(ground);
        (await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--mud-palette-background').trim()"))
            .Should().Be(ground.Replace("rgb", "rgba", StringComparison.Ordinal).Replace(", ", ",", StringComparison.Ordinal).Replace(")", ",1)", StringComparison.Ordinal));
    }

    private static async Task<string> DrawAsync(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language == "id" ? "id-ID" : "en-US");
        await using var services = new ServiceCollection().AddLogging().AddLocalization().AddMudServices()
            .AddTransient<MudLocalizer, LibraryWords>().AddSingleton<IJSRuntime, NoScript>().AddSingleton<NavigationManager, Here>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Gallery>()).ToHtmlString());
    }

    /// <summary>A little of everything, in every colour that means something.</summary>
    private sealed class Gallery : ComponentBase
    {
        private static readonly Color[] Colours = [Color.Primary, Color.Secondary, Color.Success, Color.Warning, Color.Error, Color.Info];

        protected override void BuildRenderTree(RenderTreeBuilder page)
        {
            foreach (var colour in Colours)
            {
                foreach (var variant in Enum.GetValues<Variant>())
                {
                    Add<MudButton>(page, (nameof(MudButton.Color), colour), (nameof(MudButton.Variant), variant), ("ChildContent", Say($"{colour} {variant}")));
                    Add<MudChip<string>>(page, ("Color", colour), ("Variant", variant), ("Text", $"{colour} {variant}"));
                }
            }

            foreach (var severity in Enum.GetValues<MudBlazor.Severity>())
            {
                foreach (var variant in Enum.GetValues<Variant>())
                {
                    Add<MudAlert>(page, (nameof(MudAlert.Severity), severity), (nameof(MudAlert.Variant), variant), ("ChildContent", Say(severity.ToString())));
                }
            }

            Add<MudButton>(page, ("Disabled", true), ("Variant", Variant.Filled), ("ChildContent", Say("Disabled")));
            Add<MudTextField<string>>(page, ("Label", "Name"), ("HelperText", "As on the door"), ("Variant", Variant.Outlined));
            Add<MudNumericField<int>>(page, ("Label", "Visits"));
            Add<MudCheckBox<bool>>(page, ("Label", "Closed"));
            Add<MudSwitch<bool>>(page, ("Label", "Compare"), ("Color", Color.Primary), ("Value", true));
            Add<MudPagination>(page, ("Count", 5), ("Selected", 2));
            Add<MudProgressLinear>(page, ("Value", 40d), ("UserAttributes", new Dictionary<string, object> { ["aria-label"] = "Import" }));
            Add<MudText>(page, ("Typo", Typo.body2), ("Color", Color.Secondary), ("ChildContent", Say("Beside it")));
            Add<MudLink>(page, ("Href", "/kpis"), ("ChildContent", Say("All KPIs")));
        }

        private static RenderFragment Say(string text) => content => content.AddContent(0, text);

        private static void Add<T>(RenderTreeBuilder page, params (string Name, object Value)[] parameters)
            where T : IComponent
        {
            // Drawn once: no number has to tell one from another.
            page.OpenComponent<T>(0);
            page.AddMultipleAttributes(1, parameters.Select(p => KeyValuePair.Create(p.Name, p.Value)));
            page.CloseComponent();
        }
    }

    /// <summary>Nothing that is drawn once asks a script.</summary>
    private sealed class NoScript : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => default;

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => default;
    }

    private sealed class Here : NavigationManager
    {
        public Here() => Initialize("http://127.0.0.1/", "http://127.0.0.1/");
    }
}
