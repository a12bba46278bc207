namespace ServiceKpi.Data.Tests.Targets;

public sealed class StoredTargetsTests
{
    private static readonly TargetAim Ninety = new(9000, null);

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_is_saved_is_seen_at_once(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);
        (await chain.Book.ReadAsync(default)).All.Should().BeEmpty();

        (await chain.SaveAsync(TargetChain.For("2026-11", 90), TargetAim.None)).Stored.Should().Be(1);

        (await chain.FindAsync(chain.Jakarta, "2026-12")).Should().Be(90);
        (await chain.FindAsync(chain.Jakarta, "2026-10")).Should().BeNull();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_change_in_force_needs_a_reason_and_is_written_down_beside_what_held_before(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);
        await chain.ImportAsync("kpi,month,target,outlet,at_risk\ncsat,2026-07,90,AMB01,85\n");
        var wanted = TargetChain.For("2026-11", 92, 85, chain.Ambon);

        var silent = await chain.SaveAsync(wanted, new(9000, 8500), "  ");
        var told = await chain.SaveAsync(wanted, new(9000, 8500), " A new counter ");

        silent.Should().BeEquivalentTo(new { Stored = 0, Refused = new[] { new { Ruling = TargetRuling.NeedsReason, IsConflict = false } } });
        told.Stored.Should().Be(1);
        (await chain.WrittenAsync())[0].Should().BeEquivalentTo(new
        {
            Key = "csat 2026-11 AMB01",
            OutletId = chain.Ambon.Id,
            Day = TargetChain.Month("2026-11"),
            Action = AuditAction.Changed,
            Before = """{"Target":90}""",
            After = """{"Target":92}""",
            Reason = "A new counter",
        });
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_two_who_change_a_target_the_second_is_told_both_values_and_nothing_is_stored(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);
        await chain.SaveAsync(TargetChain.For("2026-11", 90), TargetAim.None);

        var saving = await chain.Book.SaveAsync(
            [new(TargetChain.For("2026-11", 80), TargetAim.None), new(TargetChain.For("2026-11", 40, kpi: "nps"), TargetAim.None)], TestActors.BudiBecause("why"), default);

        saving.Stored.Should().Be(0);
        var refused = saving.Refused.Should().ContainSingle().Subject;
        (refused.IsConflict, refused.Now, refused.Change.Wanted.Value).Should().Be((true, Ninety, 80));
        (await chain.FindAsync(chain.Jakarta, "2026-11", "nps")).Should().BeNull("all changes are stored, or none");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_same_wish_of_two_is_no_conflict(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);

        var savings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => chain.SaveAsync(TargetChain.For("2026-11", 90), TargetAim.None))));

        savings.Should().OnlyContain(s => s.Refused.Count == 0);
        savings.Sum(s => s.Stored).Should().Be(1);
        (await chain.Database.AllAsync<Target>()).Should().ContainSingle();
        (await chain.WrittenAsync()).Should().ContainSingle();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Different_wishes_at_the_same_moment_leave_one_and_tell_the_others(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);

        var savings = await Task.WhenAll(Enumerable.Range(1, 4).Select(i =>
            Task.Run(() => chain.SaveAsync(TargetChain.For("2026-11", 80 + i), TargetAim.None))));

        savings.Sum(s => s.Stored).Should().Be(1);
        savings.SelectMany(s => s.Refused).Should().HaveCount(3).And.OnlyContain(r => r.IsConflict);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Ended_and_locked_months_keep_their_targets(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);
        await chain.ImportAsync("kpi,month,target\ncsat,2026-07,90\n");
        await chain.Database.Get<IMonthLockBook>().LockAsync(TargetChain.Month("2026-05"), TestActors.Budi, default);

        var judged = await chain.SaveAsync(TargetChain.For("2026-10", 80), Ninety, "why");
        var locked = await chain.SaveAsync(TargetChain.For("2026-05", 40, kpi: "nps"), TargetAim.None, "why");

        judged.Refused.Should().ContainSingle().Which.Ruling.Should().Be(TargetRuling.Judged);
        locked.Refused.Should().ContainSingle().Which.Ruling.Should().Be(TargetRuling.Locked);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_target_that_is_taken_away_lets_that_of_more_outlets_hold_again(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);
        await chain.ImportAsync("kpi,month,target,outlet\ncsat,2026-07,90,\ncsat,2026-07,75,AMB01\n");

        await chain.SaveAsync(TargetChain.For("2026-11", null, outlet: chain.Ambon), new(7500, null), "grown up");

        (await chain.FindAsync(chain.Ambon, "2026-10")).Should().Be(75);
        (await chain.FindAsync(chain.Ambon, "2026-11")).Should().Be(90);
        (await chain.WrittenAsync())[0].Should().BeEquivalentTo(new { Before = """{"Target":75}""", After = """{"Target":null}""" });
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_holds_already_is_not_stored_again(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);
        await chain.ImportAsync("kpi,month,target\ncsat,2026-07,90\n");

        var saving = await chain.SaveAsync(TargetChain.For("2026-11", 90), Ninety);

        saving.Should().BeEquivalentTo(new TargetSaving(0, []));
        (await chain.Database.AllAsync<Target>()).Should().ContainSingle();
    }
}
