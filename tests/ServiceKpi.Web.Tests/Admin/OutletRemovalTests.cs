using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Admin;

/// <summary>Outlets made by mistake, and codes that no address holds.</summary>
public sealed class OutletRemovalTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task An_outlet_that_never_had_anything_is_taken_away_and_one_with_facts_stays()
    {
        await AddAsync("TOTAL");

        (await site.SendAsync("/settings/outlets/TOTAL", "remove")).Should().BeNull();
        var refused = await site.SendAsync("/settings/outlets/SBY01", "remove");

        refused!.QuerySelector("#remove [role=alert]")!.TextContent.Should().Contain("figures, tickets");
        (await Book.FindAsync("TOTAL", default)).Should().BeNull();
        (await Book.FindAsync("SBY01", default)).Should().NotBeNull();
        var audit = await site.OpenAsync("/audit?what=outlet&find=TOTAL");
        audit.Body!.TextContent.Should().Contain("TOTAL");
    }

    [Theory]
    [InlineData("JKT/01", "JKT91")]
    [InlineData("..", "DOT01")]
    [InlineData("BDG 50%", "BDG50")]
    public async Task An_outlet_whose_code_no_address_holds_is_given_another_and_keeps_its_figures(string code, string other)
    {
        var id = await AddAsync(code);
        await using (var context = site.Server.Services.GetRequiredService<KpiContexts>().CreateDbContext())
        {
            context.Add(new DailyEntry(id, new(2026, 11, 2), 5, null));
            await context.StoreAsync(TestActors.Budi, default);
        }

        var list = await site.OpenAsync("/settings/outlets");
        list.QuerySelectorAll("a").Should().Contain(a => a.GetAttribute("href") == $"/settings/outlets/code/{id}");
        var near = await site.SendAsync($"/settings/outlets/code/{id}", "recode", ("NewCode", "sby1"));
        near!.QuerySelector("[role=alert]")!.TextContent.Should().Contain("SBY01");
        (await site.SendAsync($"/settings/outlets/code/{id}", "recode", ("NewCode", other))).Should().BeNull();

        (await Book.FindAsync(other, default))!.Value.Outlet.Id.Should().Be(id);
        (await site.OpenAsync($"/settings/outlets/{other}")).QuerySelector("h1")!.TextContent.Should().Contain(other);
    }

    [Fact]
    public async Task A_code_that_differs_from_another_only_in_case_and_noughts_is_named()
    {
        var page = await site.SendAsync("/settings/outlets/new", "new", ("Form.Code", "sby1"), ("Form.Name", "Test"), ("Form.Zone", "Asia/Jakarta"));

        page!.QuerySelector("[role=alert]")!.TextContent.Should().Contain("SBY01");
    }

    /// <summary>A literal that stands where another address has a code cannot be a code.</summary>
    [Fact]
    public void Words_of_addresses_are_no_codes()
    {
        var pages = typeof(OutletListPage).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes(typeof(Microsoft.AspNetCore.Components.RouteAttribute), inherit: false))
            .Select(a => ((Microsoft.AspNetCore.Components.RouteAttribute)a).Template.Split('/')).ToList();
        var words = from coded in pages
                    let at = Array.IndexOf(coded, "{Code}")
                    where at > 0
                    from page in pages
                    where page.Length == coded.Length && page.Take(at).SequenceEqual(coded.Take(at)) && page.Skip(at + 1).SequenceEqual(coded.Skip(at + 1))
                        && !page[at].StartsWith('{')
                    select page[at];

        words.Should().NotBeEmpty().And.OnlyContain(word => OutletCode.TakenWords.Contains(word));
    }

    private IOutletBook Book => site.Server.Services.GetRequiredService<IOutletBook>();

    private async Task<int> AddAsync(string code)
    {
        await Book.AddAsync(new Outlet(code, "Test", "Asia/Jakarta", openedOn: new(2026, 11, 1)), TestActors.Budi, default);
        return (await Book.FindAsync(code, default))!.Value.Outlet.Id;
    }
}
