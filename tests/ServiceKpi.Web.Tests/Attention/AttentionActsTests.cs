using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rights = ServiceKpi.Domain.People.Rights;

namespace ServiceKpi.Web.Tests.Attention;

/// <summary>The page as it is in a circuit: what is seen to leaves the list at once.</summary>
public sealed class AttentionActsTests : IAsyncLifetime, IAsyncDisposable
{
    private DemoServer server = null!;
    private AsyncServiceScope scope;
    private BunitContext circuit = null!;

    public async Task InitializeAsync()
    {
        Text.Languages.Speak("en-US");
        server = await DemoServer.StartAsync();
        scope = server.Services.CreateAsyncScope();
        var visitor = scope.ServiceProvider.GetRequiredService<Visitor>();
        visitor.ComesFrom("127.0.0.1");
        visitor.Is(new Rights(
            7, "Budi Santoso", Role.Manager, AllOutlets: false, new HashSet<int> { await server.OutletIdAsync("SBY01"), await server.OutletIdAsync("BDG01") }));
        await ForgetAsync("SBY01", "2026-11-19");
        await ForgetAsync("SBY01", "2026-11-17");
        circuit = new BunitContext();
        circuit.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        circuit.JSInterop.Mode = JSRuntimeMode.Loose;
        circuit.Services.AddFallbackServiceProvider(scope.ServiceProvider);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await circuit.DisposeAsync();
        await scope.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task What_is_done_leaves_the_list_and_is_told_with_who_and_why_until_it_is_brought_back()
    {
        var page = Open("/attention?seen=1");
        var before = Ids(page);
        var id = MissingAt("sby01");

        Press(page, id, "Done");
        Find(page, $"#{id} textarea").Change("Power cut all day");
        Find(page, $"#{id} .act .primary").Click();

        page.WaitForAssertion(() => Ids(page).Should().Equal(before.Where(i => i != id)));
        Find(page, "[role=status].good").TextContent.Should().StartWith("Done: Surabaya");
        Find(page, "#seen .todo-item").TextContent.Should().Contain("Power cut all day").And.Contain("Budi Santoso");
        var stored = await StoredAsync();
        stored.Should().OnlyContain(d => d.Who == "Budi Santoso" && d.Until == null);
        stored.Select(d => d.Key).Should().Contain("MissingEntries|Both|2026-10-14|2026-10-14||SBY01", "the days after it that were entered are not seen to");

        Find(page, "#seen .acts button").Click();

        page.WaitForAssertion(() => Ids(page).Should().Equal(before));
        (await StoredAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_note_may_be_left_out()
    {
        var page = Open("/attention");

        Press(page, MissingAt("sby01"), "Done");
        Find(page, $"#{MissingAt("sby01")} .act .primary").Click();

        page.WaitForAssertion(() => Ids(page).Should().NotContain(MissingAt("sby01")));
        (await StoredAsync()).Should().NotBeEmpty().And.OnlyContain(d => d.Note == "");
        page.FindAll("#seen").Should().BeEmpty("the address does not ask for it");
        page.FindAll(".more a").Select(a => a.GetAttribute("href")).Should().Contain("/attention?seen=1");
    }

    [Fact]
    public async Task What_is_snoozed_is_gone_until_its_day_and_undone_with_one_button()
    {
        var page = Open("/attention");
        var before = Ids(page);

        // 21 November 2026 is a Saturday, and weeks begin on Monday.
        Press(page, MissingAt("sby01"), "Snooze");
        Find(page, $"#{MissingAt("sby01")} .act").QuerySelectorAll("button").Select(b => b.TextContent).Should().Contain("Until next week (Mon, 23 Nov 2026)");
        Find(page, $"#{MissingAt("sby01")} .act select").Change(TestTime.Day("2026-11-27").DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture));
        (await StoredAsync()).Should().BeEmpty("who goes through the days by keyboard has not decided yet");
        Find(page, $"#{MissingAt("sby01")} .act").QuerySelectorAll("button").Single(b => b.TextContent == "Until that day").Click();

        page.WaitForAssertion(() => page.Find("[role=status].good").TextContent.Should().StartWith("Snoozed until Fri, 27 Nov 2026"));
        (await StoredAsync()).Should().NotBeEmpty().And.OnlyContain(d => d.Until == TestTime.Day("2026-11-27"));

        Find(page, ".told > button").Click();
        page.WaitForAssertion(() => Ids(page).Should().Equal(before));
    }

    [Fact]
    public async Task Several_are_done_at_once()
    {
        var page = Open("/attention");
        var count = Ids(page).Length;
        count.Should().BeGreaterThan(1);

        Find(page, ".chosen-bar button").Click();
        page.WaitForAssertion(() => page.Find(".chosen-bar [role=status]").TextContent.Should().Be($"{count} chosen"));
        page.FindAll(".todo-item .pick input")[0].Change(false);
        page.FindAll(".chosen-bar button").Single(b => b.TextContent == "Done").Click();
        Find(page, ".chosen-bar .primary").Click();

        page.WaitForAssertion(() => Ids(page).Should().HaveCount(1));
        (await StoredAsync()).Select(d => d.At).Distinct().Should().ContainSingle("it was one act");
    }

    [Fact]
    public async Task A_reminder_is_a_sentence_with_the_whole_address_of_the_entry()
    {
        var services = scope.ServiceProvider;
        var site = new Site(new SiteOptions { Urls = [], PublicAddress = new Uri("https://kpi.example") }, () => "");
        var list = await services.GetRequiredService<AttentionReader>().ReadAsync(await services.GetRequiredService<IOutletDirectory>().AllAsync(default), default);
        var item = list.Open.First(i => i.Kind == FindingKind.MissingEntries && i.Outlets[0].Code == "SBY01");

        var reminder = new ReminderWriter(services.GetRequiredService<ItemFormatter>(), services.GetRequiredService<Texts>(), site).Write(item);

        reminder.Should().Be(new Reminder(
            "Surabaya Gubeng: Not entered",
            "Hello Surabaya Gubeng, visits and revenue for 14 Oct, 17, 19 Nov are not entered yet. Please enter them here: https://kpi.example/entry/SBY01?month=2026-10#2026-10-14"));
    }

    [Fact]
    public void A_reminder_has_no_address_that_opens_on_the_server_alone()
    {
        var page = Open("/attention");

        Press(page, MissingAt("sby01"), "Remind");

        Find(page, ".message").TextContent.Should().EndWith("are not entered yet. Please enter them here: ServiceKpi");
        Find(page, ".act a[target]").GetAttribute("href").Should().StartWith("https://wa.me/?text=Hello%20Surabaya%20Gubeng%2C%20");
        Find(page, ".act a:not([target])").GetAttribute("href").Should().StartWith("mailto:?subject=Surabaya%20Gubeng%3A%20Not%20entered&body=Hello%20");
    }

    [Fact]
    public async Task Whoever_may_no_longer_decide_changes_nothing()
    {
        var page = Open("/attention");
        Press(page, MissingAt("sby01"), "Done");
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(new Rights(7, "Budi", Role.Staff, AllOutlets: true, new HashSet<int>()));

        Find(page, $"#{MissingAt("sby01")} .act .primary").Click();

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.Should().Contain("not saved"));
        (await StoredAsync()).Should().BeEmpty();
    }

    [Fact]
    public void Another_kind_in_the_address_is_shown_in_place()
    {
        var page = Open("/attention");

        circuit.Services.GetRequiredService<NavigationManager>().NavigateTo("/attention?kind=MissingEntries");

        page.WaitForAssertion(() => Ids(page).Should().NotBeEmpty().And.OnlyContain(i => i.StartsWith("missingentries", StringComparison.Ordinal)));
    }

    private static string MissingAt(string code) => "missingentries-both-" + code;

    private static string[] Ids(IRenderedComponent<AttentionPage> page) => [.. page.FindAll("#todo .todo-item").Select(i => i.Id!)];

    private static void Press(IRenderedComponent<AttentionPage> page, string id, string word) =>
        page.FindAll($"#{id} .acts button").Single(b => b.TextContent.StartsWith(word, StringComparison.Ordinal)).Click();

    private static AngleSharp.Dom.IElement Find(IRenderedComponent<AttentionPage> page, string selector) => page.WaitForElement(selector, TimeSpan.FromSeconds(30));

    private IRenderedComponent<AttentionPage> Open(string address)
    {
        circuit.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = circuit.Render<AttentionPage>();
        page.WaitForElement("#todo .todo-item", TimeSpan.FromSeconds(30));
        return page;
    }

    /// <summary>Takes what was entered of a day away.</summary>
    private async Task ForgetAsync(string code, string day)
    {
        var receipt = await server.Services.GetRequiredService<IDayBook>().WriteAsync(
            new DayWrite { OutletId = await server.OutletIdAsync(code), Day = TestTime.Day(day), Figures = DayFigures.None, Reason = "Test" },
            TestActors.Budi.Actor,
            default);
        receipt.Outcome.Should().Be(Outcome.Stored);
    }

    private async Task<List<Dismissal>> StoredAsync()
    {
        await using var context = await server.Services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContextAsync();
        return await context.Set<Dismissal>().AsNoTracking().ToListAsync();
    }
}
