using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Attention;

public sealed class DismissalsTests
{
    private static readonly DateTime Noon = TestTime.Utc("2026-11-20 12:00");

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_two_who_see_to_one_thing_the_first_stands_and_the_second_is_not_refused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = await OutletAsync(database);
        var dismissals = database.Get<IDismissals>();

        await dismissals.AddAsync([new Dismissal("K", outlet.Id, "Sari", Noon, "Flood")], TestActors.Budi, default);
        await dismissals.AddAsync([new Dismissal("K", outlet.Id, "Budi", Noon, "Power cut")], TestActors.Budi, default);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            dismissals.AddAsync([new Dismissal("L", outlet.Id, "Sari", Noon, "Twice")], TestActors.Budi, default)));

        (await dismissals.SinceAsync([outlet.Id], Noon, default)).Select(d => (d.Key, d.Who, d.Note))
            .Should().Equal(("L", "Sari", "Twice"), ("K", "Sari", "Flood"));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Those_of_other_outlets_and_of_long_ago_are_left_out(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (here, there) = (await OutletAsync(database), await OutletAsync(database, "B"));
        var dismissals = database.Get<IDismissals>();
        await dismissals.AddAsync(
            [
                new Dismissal("here", here.Id, "Sari", Noon, "x"),
                new Dismissal("there", there.Id, "Sari", Noon, "x"),
                new Dismissal("before", here.Id, "Sari", Noon.AddTicks(-1), "x"),
            ],
            TestActors.Budi,
            default);

        (await dismissals.SinceAsync([here.Id], Noon, default)).Should().ContainSingle().Which.Key.Should().Be("here");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_snooze_gives_way_to_a_later_one_and_to_what_is_done_and_all_of_it_is_in_the_audit_trail(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = await OutletAsync(database);
        var dismissals = database.Get<IDismissals>();
        var (soon, later) = (TestTime.Day("2026-11-21"), TestTime.Day("2026-11-27"));

        await AddAsync(soon, null);
        await AddAsync(later, null);
        (await dismissals.SinceAsync([outlet.Id], Noon, default)).Single().Until.Should().Be(later);
        await AddAsync(null, "Entered by phone");
        await AddAsync(soon, "Too late");

        (await dismissals.SinceAsync([outlet.Id], Noon, default)).Single().Should().BeEquivalentTo(
            new { Until = (DateOnly?)null, Note = "Entered by phone" });
        await using var context = database.Open();
        var trail = await context.AuditEntries.Where(e => e.What == "attention").OrderBy(e => e.Id).ToListAsync();
        trail.Select(e => e.Action).Should().Equal(AuditAction.Created, AuditAction.Changed, AuditAction.Changed);
        trail[0].After.Should().Contain("2026-11-21").And.NotContain("Note", "they said nothing");
        trail[2].After.Should().Contain("Entered by phone");

        Task AddAsync(DateOnly? until, string? note) =>
            dismissals.AddAsync([new Dismissal("K", outlet.Id, "Sari", Noon, note, until)], TestActors.Budi, default);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_is_taken_back_is_gone_and_both_are_in_the_audit_trail(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = await OutletAsync(database);
        var dismissals = database.Get<IDismissals>();
        await dismissals.AddAsync([new Dismissal("K", outlet.Id, "Sari", Noon, "Flood")], TestActors.Budi, default);

        await dismissals.RemoveAsync(["K"], Noon.AddTicks(1), TestActors.Budi, default);
        (await dismissals.SinceAsync([outlet.Id], Noon, default)).Should().ContainSingle("it was not said then");
        await dismissals.RemoveAsync(["K"], Noon, TestActors.Budi, default);
        await dismissals.RemoveAsync(["K", "L"], Noon, TestActors.Budi, default);

        (await dismissals.SinceAsync([outlet.Id], Noon, default)).Should().BeEmpty();
        await using var context = database.Open();
        var trail = await context.AuditEntries.Where(e => e.What == "attention").OrderBy(e => e.Id).ToListAsync();
        trail.Select(e => (e.Key, e.Action, e.OutletId)).Should().Equal(
            ("K", AuditAction.Created, outlet.Id), ("K", AuditAction.Deleted, outlet.Id));
        trail[1].Before.Should().Contain("Flood");
    }

    private static async Task<Outlet> OutletAsync(TestDatabase database, string code = "A")
    {
        var outlet = Facts.Outlet(code);
        await database.SaveAsync(outlet);
        return outlet;
    }
}
