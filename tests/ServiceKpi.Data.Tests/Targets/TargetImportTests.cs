namespace ServiceKpi.Data.Tests.Targets;

public sealed class TargetImportTests
{
    private const string Years = "kpi,month,target,outlet,region,at_risk\n"
        + "csat,2026-01,80,,,75\ncsat,2026-07-01,85,,,80\ncsat,2026-03,70,,East,\nrevenue,2026-10,\"400,000,000\",AMB01,,\n"
        + "csat,2026-09,90,JKT01,,\ncsat,2026-10,,JKT01,,\nnps,2026-02,-5.5,,,-20\nnps,2027-01,30,,,\n";

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_chain_brings_its_past_targets_along_and_importing_them_again_changes_nothing(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);

        var first = await chain.ImportAsync(Years);
        var second = await chain.ImportAsync(Years);

        first.Should().BeEquivalentTo(new { Read = 8, Inserted = 8, Updated = 0, Unchanged = 0, Rejected = 0 });
        second.Should().BeEquivalentTo(new { Read = 8, Inserted = 0, Updated = 0, Unchanged = 8, Rejected = 0 });
        (await chain.FindAsync(chain.Ambon, "2026-08")).Should().Be(70);
        (await chain.FindAsync(chain.Jakarta, "2026-09")).Should().Be(90);
        (await chain.FindAsync(chain.Jakarta, "2026-10")).Should().Be(85, "a blank target inherits again");
        (await chain.FindAsync(chain.Ambon, "2026-11", "revenue")).Should().Be(400_000_000);
        (await chain.FindAsync(chain.Jakarta, "2026-11", "nps")).Should().Be(-5.5);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Each_row_is_written_down(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);
        await chain.ImportAsync("kpi,month,target\ncsat,2026-11,80\n");

        await chain.ImportAsync("kpi,month,target,region\ncsat,2026-11,82,\ncsat,2026-12,70,East\n", reason: "New year");

        (await chain.WrittenAsync()).Select(w => (w.Key, w.Action, w.Before, w.After)).Should().Equal(
            ("csat 2026-12 East", AuditAction.Created, null, """{"Target":70}"""),
            ("csat 2026-11", AuditAction.Changed, """{"Target":80}""", """{"Target":82}"""),
            ("csat 2026-11", AuditAction.Created, null, """{"Target":80}"""));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_target_in_force_changes_only_for_a_reason_which_is_kept(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);
        await chain.ImportAsync("kpi,month,target\ncsat,2026-11,80\n");

        var without = await chain.ImportAsync("kpi,month,target\ncsat,2026-11,82\nnps,2026-11,30\n");
        var with = await chain.ImportAsync("kpi,month,target\ncsat,2026-11,82\n", reason: " New year ");

        without.Should().BeEquivalentTo(new { Inserted = 1, Rejected = 1 });
        without.FirstRejects.Single().Reason.Should().Be("it changes a target that is in force; say why with --reason");
        with.Updated.Should().Be(1);
        (await chain.WrittenAsync())[0].Reason.Should().Be("New year");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Several_months_of_one_file_are_written_down_each_beside_the_one_before(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);

        await chain.ImportAsync("kpi,month,target\ncsat,2026-01,80\ncsat,2026-07,85\n");

        (await chain.WrittenAsync()).Select(w => (w.Key, w.Before, w.After)).Should().Equal(
            ("csat 2026-07", """{"Target":80}""", """{"Target":85}"""), ("csat 2026-01", null, """{"Target":80}"""));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Months_that_were_judged_and_locked_ones_are_rejected(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);
        await chain.ImportAsync("kpi,month,target\ncsat,2026-07,80\n");
        await chain.Database.Get<IMonthLockBook>().LockAsync(TargetChain.Month("2026-05"), TestActors.Budi, default);

        var report = await chain.ImportAsync(
            "kpi,month,target,outlet\ncsat,2026-10,81,\ncsat,2026-08,75,AMB01\nnps,2026-05,40,\nces,2026-06,2.5,\ncsat,2026-09,80,\n");

        report.Should().BeEquivalentTo(new { Inserted = 1, Unchanged = 1, Rejected = 3 });
        report.FirstRejects.Select(r => (r.Line, r.Column, r.Value, r.Reason)).Should().Equal(
            (2, "kpi+month+outlet", "csat+2026-10+", "an ended month was judged by what is stored; set another target from this month on"),
            (3, "kpi+month+outlet", "csat+2026-08+AMB01", "an ended month was judged by what is stored; set another target from this month on"),
            (4, "kpi+month+outlet", "nps+2026-05+", "it would change a month that is locked; an admin can unlock it"));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Without_its_column_a_limit_stays_unless_the_target_contradicts_it(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);
        await chain.ImportAsync("kpi,month,target,at_risk\ncsat,2026-11,80,75\nces,2026-11,2.5,3\n");

        var report = await chain.ImportAsync("kpi,month,target\ncsat,2026-11,82\nces,2026-11,3.5\n", reason: "Better staffed");

        report.FirstRejects.Should().ContainSingle().Which.Reason.Should().Be("the stored at_risk is better than this target; state at_risk too");
        (await chain.Database.AllAsync<Target>()).Should().Contain(t => t.KpiId == "csat" && t.Value == 82 && t.Limit == 75);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Two_rows_of_one_key_are_the_same_or_the_second_is_rejected(DatabaseProvider provider)
    {
        await using var chain = await TargetChain.OnAsync(provider);

        var report = await chain.ImportAsync("kpi,month,target\ncsat,2026-11,80\ncsat,2026-11-01,80.00\ncsat,2026-11,81\n");

        report.Should().BeEquivalentTo(new { Inserted = 1, Unchanged = 1, Rejected = 1 });
        report.FirstRejects.Single().Reason.Should().Be("an earlier row of this file has the same key and other values: line 2");
    }

    [Fact]
    public async Task What_the_page_takes_the_import_takes()
    {
        await using var chain = await TargetChain.OnAsync(DatabaseProvider.Sqlite);

        var report = await chain.ImportAsync(
            "kpi,month,target,outlet\ncsat,2026-12,90%,\nCSAT,2027-01,\"87,5\",\nfirst-response-time,2026-12,2:30,\nresolution-time,2026-12,1d 3h,\n"
            + "revenue,2026-12,Rp 500.000.000,AMB01\nresolution-time,2027-01,600,\ncsat,2027-02,ninety,\n");

        report.Should().BeEquivalentTo(new { Inserted = 6, Rejected = 1 });
        (await chain.Database.AllAsync<Target>()).Select(t => (t.KpiId, t.Value)).Should().BeEquivalentTo(
        [
            ("csat", 90.0), ("csat", 87.5), ("first-response-time", 9000), ("resolution-time", 97_200), ("revenue", 500_000_000), ("resolution-time", 600),
        ]);
    }

    [Fact]
    public async Task Numbers_are_written_as_the_file_says()
    {
        await using var chain = await TargetChain.OnAsync(DatabaseProvider.Sqlite);

        await chain.ImportAsync(
            "kpi;month;target;outlet\nrevenue;2026-11;400.000.000,5;AMB01\ncsat;2026-11;87,25;\n",
            how: r => r with { NumberFormat = NumberFormat.Id });

        (await chain.FindAsync(chain.Ambon, "2026-11", "revenue")).Should().Be(400_000_000.5);
        (await chain.FindAsync(chain.Ambon, "2026-11")).Should().Be(87.25);
    }

    [Fact]
    public async Task A_target_of_an_outlet_that_a_row_names_first_creates_it_when_asked()
    {
        await using var chain = await TargetChain.OnAsync(DatabaseProvider.Sqlite);

        var report = await chain.ImportAsync(
            "kpi,month,target,outlet\ncsat,2026-11,80,\ncsat,2026-11,70,NEW01\ncsat,2026-12,75,NEW01\n", how: r => r with { CreateOutlets = true });

        report.Inserted.Should().Be(3);
        report.CreatedOutlets.Should().Equal("NEW01");
    }

    [Fact]
    public async Task A_file_that_is_not_stored_leaves_nothing_and_one_that_is_is_seen_at_once()
    {
        await using var chain = await TargetChain.OnAsync(DatabaseProvider.Sqlite);
        await chain.Book.ReadAsync(default);

        await chain.ImportAsync("kpi,month,target\ncsat,2026-11,80\ncsat,never,80\n", how: r => r with { Strict = true });
        (await chain.FindAsync(chain.Ambon, "2026-11")).Should().BeNull();
        await chain.ImportAsync("kpi,month,target\ncsat,2026-11,80\n");

        (await chain.FindAsync(chain.Ambon, "2026-11")).Should().Be(80);
    }
}
