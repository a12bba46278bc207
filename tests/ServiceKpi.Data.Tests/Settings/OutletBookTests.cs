using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Settings;

public sealed class OutletBookTests
{
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_code_is_given_once_even_to_two_at_the_same_moment(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IOutletBook>();

        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            Task.Run(() => book.AddAsync(new Outlet("SBY01", $"Number {i}", "Asia/Jakarta"), TestActors.Budi, default))));

        added.Count(a => a == Outcome.Stored).Should().Be(1);
        (await database.AllAsync<Outlet>()).Should().ContainSingle();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Whoever_saw_the_outlet_before_another_changed_it_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IOutletBook>();
        await book.AddAsync(Facts.Outlet(), TestActors.Budi, default);
        var seen = (await book.FindAsync("JKT01", default))!.Value.Version;

        (await book.ChangeAsync("JKT01", seen, o => o.Describe("First", null), TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await book.ChangeAsync("JKT01", seen, o => o.Describe("Second", null), TestActors.Budi, default)).Should().Be(Outcome.ChangedByOther);

        var (outlet, version) = (await book.FindAsync("JKT01", default))!.Value;
        outlet.Name.Should().Be("First");
        version.Should().BeGreaterThan(seen);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_eight_who_change_an_outlet_at_once_one_does(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IOutletBook>();
        await book.AddAsync(Facts.Outlet(), TestActors.Budi, default);
        var seen = (await book.FindAsync("JKT01", default))!.Value.Version;

        var changed = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            Task.Run(() => book.ChangeAsync("JKT01", seen, o => o.Describe($"Name {i}", null), TestActors.Budi, default))));

        changed.Count(c => c == Outcome.Stored).Should().Be(1);
        (await book.FindAsync("JKT01", default))!.Value.Outlet.Name.Should().Be($"Name {Array.IndexOf(changed, Outcome.Stored)}");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Other_opening_hours_count_the_days_anew_and_are_written_down_with_the_reason(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IOutletBook>();
        await book.AddAsync(Facts.Outlet(), TestActors.Budi, default);
        var (outlet, seen) = (await book.FindAsync("JKT01", default))!.Value;
        await database.SaveAsync(new DailyEntry(outlet.Id, Facts.Day, visits: 40, revenueMinor: null));

        await book.ChangeAsync(
            "JKT01", seen, o => o.OpenAt(o.Hours.WithException(Facts.Day, []), false), TestActors.BudiBecause("A holiday"), default);

        (await database.SumsAsync(outlet, Facts.Day))[Measure.UnscheduledDays].Should().Be(1);
        await database.ShouldBeRightAsync();
        var written = await database.Get<IAuditReader>().ReadAsync(new AuditFilter { What = "outlet" }, 1, default);
        written.Should().ContainSingle().Which.Reason.Should().Be("A holiday");
    }

    [Fact]
    public async Task An_impossible_change_stores_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var book = database.Get<IOutletBook>();
        await book.AddAsync(Facts.Outlet(), TestActors.Budi, default);
        var seen = (await book.FindAsync("JKT01", default))!.Value.Version;

        var change = () => book.ChangeAsync("JKT01", seen, o => o.Describe(" ", null), TestActors.Budi, default);

        await change.Should().ThrowAsync<ArgumentException>();
        (await book.FindAsync("JKT01", default))!.Value.Version.Should().Be(seen);
    }

    [Fact]
    public async Task An_outlet_that_is_not_there_is_not_found_and_not_changed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var book = database.Get<IOutletBook>();
        await book.AddAsync(Facts.Outlet(), TestActors.Budi, default);

        (await book.FindAsync("jkt01", default)).Should().BeNull();
        (await book.ChangeAsync("jkt01", 0, o => o.Describe("X", null), TestActors.Budi, default)).Should().Be(Outcome.ChangedByOther);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_outlet_whose_facts_have_gone_again_can_be_removed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IOutletBook>();
        await book.AddAsync(Facts.Outlet("A"), TestActors.Budi, default);
        var (outlet, seen) = (await book.FindAsync("A", default))!.Value;
        await database.SaveAsync(Facts.Ticket(outlet, "T1", "2026-03-05 08:00"));
        await using (var context = database.Open())
        {
            context.Remove(await context.Tickets.SingleAsync());
            await context.StoreAsync(TestActors.Budi, default);
        }

        (await book.RemoveAsync("A", seen, TestActors.Budi, default)).Should().Be(Outcome.Stored);

        (await database.Get<IOutletDirectory>().AllAsync(default)).Should().BeEmpty();
    }
}
