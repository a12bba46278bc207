using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Score;

public sealed class ScoreVersionsTests
{
    private static readonly DateOnly Today = TestTime.Day("2026-11-21");

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_version_is_read_as_it_was_stored_and_written_down_with_who_and_why(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var versions = database.Get<IScoreVersions>();
        (await versions.ReadAsync(default)).All.Should().BeEmpty();

        (await versions.AddAsync(Version("2025-05-01", 30), 0, TestActors.Budi, Today, default)).Should().Be(Outcome.Stored);
        var first = (await versions.ReadAsync(default)).Latest!;
        (await versions.AddAsync(Version("2026-11-01", 40), first.Id, TestActors.BudiBecause(" Effort matters more "), Today, default)).Should().Be(Outcome.Stored);

        var book = await versions.ReadAsync(default);
        book.All.Select(v => (v.Name, v.From, v.Parts[1].Weight)).Should().Equal(
            ("Service", TestTime.Day("2025-05-01"), 30), ("Service", TestTime.Day("2026-11-01"), 40));
        book.Latest!.Parts.Should().Equal(Version("2026-11-01", 40).Parts);
        await using var context = database.Open();
        var written = await context.AuditEntries.Where(e => e.What == "score").OrderBy(e => e.Id).ToListAsync();
        written.Select(e => (e.Key, e.Who, e.Reason, e.Before)).Should().Equal(
            ("Service v1", "Budi", null, null), ("Service v2", "Budi", "Effort matters more", null));
        written[1].After.Should().Be(
            """{"From":"2026-11-01","Name":"Service","Parts":[{"Kpi":"csat","Weight":50,"FloorHundredths":5000},{"Kpi":"ces","Weight":40,"FloorHundredths":400}]}""");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_second_of_two_admins_is_told_and_neither_loses_anything(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var versions = database.Get<IScoreVersions>();

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(weight =>
            versions.AddAsync(Version("2026-11-01", weight), 0, TestActors.Budi, Today, default)));

        outcomes.Count(o => o == Outcome.Stored).Should().Be(1);
        outcomes.Count(o => o == Outcome.ChangedByOther).Should().Be(7);
        (await versions.ReadAsync(default)).All.Should().ContainSingle();
        (await database.AllAsync<Domain.Audit.AuditEntry>()).Where(e => e.What == "score").Should().ContainSingle();
    }

    [Fact]
    public async Task A_later_version_never_begins_in_a_month_that_is_over()
    {
        await using var database = await TestDatabase.CreateAsync();
        var versions = database.Get<IScoreVersions>();
        await versions.AddAsync(Version("2025-05-01", 30), 0, TestActors.Budi, Today, default);
        var seen = (await versions.ReadAsync(default)).Latest!.Id;

        (await versions.AddAsync(Version("2026-10-01", 40), seen, TestActors.BudiBecause("Sooner"), Today, default)).Should().Be(Outcome.Refused);

        (await versions.ReadAsync(default)).All.Should().ContainSingle();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task A_later_version_needs_a_reason(string? reason)
    {
        await using var database = await TestDatabase.CreateAsync();
        var versions = database.Get<IScoreVersions>();
        await versions.AddAsync(Version("2025-05-01", 30), 0, TestActors.BudiBecause(reason), Today, default);
        var seen = (await versions.ReadAsync(default)).Latest!.Id;

        var outcome = await versions.AddAsync(Version("2026-11-01", 40), seen, TestActors.BudiBecause(reason), Today, default);

        outcome.Should().Be(Outcome.NeedsReason);
        (await versions.ReadAsync(default)).All.Should().ContainSingle();
    }

    [Fact]
    public async Task What_another_server_stored_is_seen_after_a_few_seconds()
    {
        var clock = new MovingClock(TestTime.Utc("2026-11-21 05:00"));
        await using var database = await TestDatabase.CreateAsync(clock: clock);
        var versions = database.Get<IScoreVersions>();
        (await versions.ReadAsync(default)).All.Should().BeEmpty();
        await database.SaveAsync(Version("2025-05-01", 30));
        (await versions.ReadAsync(default)).All.Should().BeEmpty();

        clock.Advance(TimeSpan.FromSeconds(6));

        (await versions.ReadAsync(default)).All.Should().ContainSingle();
    }

    private static ScoreDefinition Version(string from, int weight) =>
        new("Service", TestTime.Day(from), [new("csat", 50, 5000), new("ces", weight, 400)]);
}
