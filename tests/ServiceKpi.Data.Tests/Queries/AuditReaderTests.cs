namespace ServiceKpi.Data.Tests.Queries;

public sealed class AuditReaderTests
{
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_newest_come_first_and_the_next_page_goes_on_where_one_ended(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(Entry("1"));
        await database.SaveAsync(Entry("2"));
        await database.SaveAsync(Entry("3"));
        var reader = database.Get<IAuditReader>();

        var page = await reader.ReadAsync(new AuditFilter(), 2, default);
        var next = await reader.ReadAsync(new AuditFilter { BeforeId = page[^1].Id }, 2, default);

        page.Select(e => e.Key).Should().Equal("3", "2");
        next.Select(e => e.Key).Should().Equal("1");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_filter_lets_through_what_has_all_of_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(
            Entry("SBY01", what: "outlet"), Entry("50%", who: "Rina Wati"), Entry("500", at: "2026-03-02 10:00"), Entry("a_b"), Entry("axb"),
            Entry("7", who: "Élodie"));
        var reader = database.Get<IAuditReader>();

        (await KeysAsync(new AuditFilter { What = "outlet" })).Should().Equal("SBY01");
        (await KeysAsync(new AuditFilter { Who = "rina" })).Should().Equal("50%");
        (await KeysAsync(new AuditFilter { Who = "éLOD" })).Should().Equal("7");
        (await KeysAsync(new AuditFilter { Key = "0%" })).Should().Equal("50%");
        (await KeysAsync(new AuditFilter { Key = "a_b" })).Should().Equal("a_b");
        (await KeysAsync(new AuditFilter { From = TestTime.Utc("2026-03-02 00:00"), Before = TestTime.Utc("2026-03-03 00:00") }))
            .Should().Equal("500");

        async Task<IEnumerable<string>> KeysAsync(AuditFilter filter) =>
            (await reader.ReadAsync(filter, 10, default)).Select(e => e.Key);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_day_has_the_changes_of_its_own_figures_only(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(Day(1, "2026-03-02"), Day(2, "2026-03-02"), Day(1, "2026-03-03"));

        var found = await database.Get<IAuditReader>().OfDayAsync(1, TestTime.Day("2026-03-02"), default);

        found.Should().ContainSingle().Which.OutletId.Should().Be(1);
    }

    private static AuditEntry Entry(string key, string what = "ticket", string who = "Budi", string at = "2026-03-01 10:00") =>
        new(TestTime.Utc(at), new Actor(null, who, "test"), what, key, AuditAction.Changed);

    private static AuditEntry Day(int outlet, string day) =>
        new(TestTime.Utc("2026-03-05 08:00"), new Actor(null, "Budi", "test"), "day", day, AuditAction.Created)
        {
            OutletId = outlet,
            Day = TestTime.Day(day),
        };
}
