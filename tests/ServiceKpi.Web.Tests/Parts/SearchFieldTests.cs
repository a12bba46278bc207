using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Parts;

public sealed class SearchFieldTests : IDisposable
{
    private readonly MovingClock clock = new(TestTime.Utc("2026-11-21 05:00"));
    private readonly BunitContext circuit = new();
    private readonly List<string> settled = [];

    public SearchFieldTests() => circuit.Services.AddSingleton<TimeProvider>(clock);

    public void Dispose() => circuit.Dispose();

    [Fact]
    public async Task It_tells_once_when_nothing_more_is_typed()
    {
        var field = Render("");

        await TypeAsync(field, "g", "gu", "gub");

        settled.Should().Equal("gub");
    }

    [Fact]
    public async Task What_comes_back_late_takes_no_letter_away()
    {
        var field = Render("");
        await TypeAsync(field, "gub");
        _ = field.Find("input").InputAsync("gube");
        await field.InvokeAsync(() => { });

        field.Render(p => p.Add(f => f.Value, "gub"));

        field.Find("input").GetAttribute("value").Should().Be("gube", "that is what stands in the field");
    }

    [Fact]
    public async Task On_the_way_back_it_shows_what_the_address_holds()
    {
        var field = Render("");
        await TypeAsync(field, "gub");
        field.Render(p => p.Add(f => f.Value, "gub"));

        field.Render(p => p.Add(f => f.Value, ""));

        field.Find("input").GetAttribute("value").Should().BeNullOrEmpty();
    }

    private IRenderedComponent<SearchField> Render(string value) => circuit.Render<SearchField>(p => p
        .Add(f => f.Label, "Search").Add(f => f.Name, "q").Add(f => f.Value, value).Add(f => f.Settled, settled.Add));

    private async Task TypeAsync(IRenderedComponent<SearchField> field, params string[] texts)
    {
        var before = settled.Count;
        foreach (var text in texts)
        {
            _ = field.Find("input").InputAsync(text);
            await field.InvokeAsync(() => { });
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        await field.WaitForAssertionAsync(() => settled.Should().HaveCountGreaterThan(before));
    }
}
