using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace ServiceKpi.Web.Tests.Theme;

public sealed partial class LibraryWordsTests
{
    private static readonly Dictionary<string, string> OfLibrary =
        Read(typeof(MudTheme).Assembly.GetType("MudBlazor.Resources.LanguageResource")!, CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, string> Indonesian = Read(typeof(LibraryWords), Languages.Indonesian.Parent);

    [Fact]
    public void Every_text_of_the_library_is_there_in_indonesian() => Indonesian.Keys.Should().BeEquivalentTo(OfLibrary.Keys);

    [Fact]
    public void A_translated_text_has_the_same_places_for_values() =>
        OfLibrary.Where(text => Places(text.Value) != Places(Indonesian[text.Key])).Should().BeEmpty();

    [Fact]
    public void No_text_is_left_empty() => Indonesian.Values.Should().NotContain(text => string.IsNullOrWhiteSpace(text));

    [Theory]
    [InlineData("id-ID", "Halaman berikutnya")]
    [InlineData("en-US", "Next page")]
    public async Task A_component_speaks_the_language_of_its_visitor(string culture, string expected)
    {
        Languages.Speak(culture);
        await using var bunit = new BunitContext();
        bunit.Services.AddLocalization().AddMudServices().AddTransient<MudLocalizer, LibraryWords>();
        bunit.JSInterop.Mode = JSRuntimeMode.Loose;

        var pages = bunit.Render<MudPagination>(parameters => parameters.Add(p => p.Count, 3));

        pages.FindAll($"button[aria-label='{expected}']").Should().ContainSingle();
    }

    private static Dictionary<string, string> Read(Type of, CultureInfo culture) =>
        new ResourceManager(of).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
