namespace ServiceKpi.Domain.Tests.Attention;

public sealed class AttentionListTests
{
    private static readonly Outlet Jakarta = new("JKT01", "Jakarta", "UTC");
    private static readonly Outlet Bandung = new("BDG01", "Bandung", "UTC");
    private static readonly Outlet Medan = new("MDN01", "Medan", "UTC");
    private static readonly DateTime Now = TestTime.Utc("2026-11-20 10:00");

    [Fact]
    public void What_is_done_is_set_apart_and_only_a_new_day_comes_up()
    {
        var two = Missing(Jakarta, "11-17", "11-18");

        Of([two], Done(two)).Open.Should().BeEmpty();
        Of([two], Done(two)).SeenTo.Should().ContainSingle().Which.Dismissal.Note.Should().Be("Flood");
        Of([Missing(Jakarta, "11-18")], Done(two)).Open.Should().BeEmpty("it is one of the two days");
        Of([Missing(Jakarta, "11-17", "11-18", "11-19")], Done(two)).Open.Should().ContainSingle()
            .Which.Days.Should().Equal(TestTime.Day("2026-11-19"));
    }

    [Fact]
    public void What_is_snoozed_comes_back_by_itself_on_its_day_at_the_outlet()
    {
        var two = Missing(Jakarta, "11-17", "11-18");
        var snoozed = new Dismissal(two.Key.ToString(), 1, "Sari", Now, until: TestTime.Day("2026-11-21"));

        Of([two], snoozed).Open.Should().BeEmpty();
        Of([two], snoozed).SeenTo.Should().ContainSingle();
        var later = AttentionList.Of([two], [snoozed], [Jakarta], TestTime.Utc("2026-11-21 00:00"));
        later.Open.Should().ContainSingle();
        later.SeenTo.Should().BeEmpty();

        var east = new Outlet("JKT01", "Jakarta", "Asia/Jakarta");
        AttentionList.Of([two], [snoozed], [east], TestTime.Utc("2026-11-20 17:00")).Open.Should().ContainSingle("the 21st has begun there");
    }

    [Fact]
    public void Sundays_that_were_done_one_by_one_stay_done_when_they_become_a_suggestion()
    {
        DateOnly[] sundays = [TestTime.Day("2026-10-25"), TestTime.Day("2026-11-01"), TestTime.Day("2026-11-08"), TestTime.Day("2026-11-15")];
        var closed = new LikelyClosed(Jakarta, DayOfWeek.Sunday, sundays);

        var list = Of([closed], [.. sundays[..3].Select(day => Done(new MissingEntries(Jakarta, EntryLack.Both, [day])))]);

        list.Open.Should().ContainSingle().Which.Days.Should().Equal(sundays[3]);
        Of([closed], Done(closed)).Open.Should().BeEmpty();
        Of([new MissingEntries(Jakarta, EntryLack.Both, sundays)], Done(closed)).Open.Should().BeEmpty("what was done stays done the other way too");
    }

    [Fact]
    public void Findings_of_an_outlet_with_one_cause_are_one_item()
    {
        var list = Of([Unusual(Jakarta, "11-18"), Unusual(Jakarta, "11-17"), Unusual(Bandung, "11-18"), Missing(Jakarta, "11-02"), Revenue(Jakarta)]);

        list.Open.Select(i => (i.Kind, i.Outlets.Single().Code, i.Findings.Count)).Should().Equal(
            (FindingKind.MissingEntries, "JKT01", 1),
            (FindingKind.UnusualFigure, "JKT01", 2),
            (FindingKind.UnusualFigure, "BDG01", 1),
            (FindingKind.MissingEntries, "JKT01", 1));
        list.Open.Select(i => i.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_day_that_nobody_has_entered_is_one_item_for_all_of_them()
    {
        // Jakarta lacks 17 and 18 November beside the 19th, which all three lack.
        var list = All([Missing(Jakarta, "11-17", "11-18", "11-19"), Missing(Bandung, "11-19"), Missing(Medan, "11-19")]);

        list.Open.Select(i => (i.IsShared, Outlets: i.Outlets.Count, Days: string.Join(' ', i.Days.Select(d => d.Day)))).Should().BeEquivalentTo(
            new[] { (true, 3, "19"), (false, 1, "17 18") });
    }

    [Fact]
    public void Days_that_the_same_outlets_lack_are_told_together()
    {
        var list = All([Missing(Jakarta, "11-18", "11-19"), Missing(Bandung, "11-18", "11-19"), Missing(Medan, "11-18", "11-19")]);

        list.Open.Should().ContainSingle().Which.Days.Should().HaveCount(2);
    }

    [Fact]
    public void A_day_that_one_outlet_has_entered_is_the_others_own()
    {
        var list = All([Missing(Jakarta, "11-19"), Missing(Bandung, "11-19")]);

        list.Open.Should().HaveCount(2).And.OnlyContain(i => !i.IsShared);
    }

    [Fact]
    public void An_outlet_that_seems_closed_on_the_day_or_is_not_due_yet_does_not_count()
    {
        var closed = new LikelyClosed(Medan, DayOfWeek.Thursday, [TestTime.Day("2026-11-19")]);
        All([Missing(Jakarta, "11-19"), Missing(Bandung, "11-19"), closed]).Open.Should().Contain(i => i.IsShared && i.Outlets.Count == 2);

        // Late on the 19th in UTC, the 19th is over in Jakarta and not in Medan.
        var east = new Outlet("JKT01", "Jakarta", "Asia/Jakarta");
        var papua = new Outlet("PAP01", "Papua", "Asia/Jayapura");
        AttentionList.Of([Missing(east, "11-19"), Missing(papua, "11-19")], [], [east, papua, Medan], TestTime.Utc("2026-11-19 18:00"))
            .Open.Should().ContainSingle().Which.IsShared.Should().BeTrue();
    }

    [Fact]
    public void What_was_done_at_all_but_one_is_that_outlets_alone()
    {
        var (here, there, far) = (Missing(Jakarta, "11-19"), Missing(Bandung, "11-19"), Missing(Medan, "11-19"));

        var list = All([here, there, far], Done(here), Done(there));

        list.Open.Should().ContainSingle().Which.Should().BeEquivalentTo(new { IsShared = false, Outlets = new[] { Medan } });
        list.SeenTo.Should().ContainSingle("they were done at once").Which.Outlets.Should().HaveCount(2);
    }

    [Fact]
    public void Many_outlets_that_do_not_enter_leave_room_for_something_else()
    {
        List<Outlet> outlets = [.. Enumerable.Range(1, 20).Select(i => new Outlet($"A{i:00}", $"Outlet {i}", "UTC"))];
        var unusual = Unusual(Jakarta, "11-18");

        var list = AttentionList.Of(
            [.. outlets.Select(o => Missing(o, "11-02", "11-03", "11-04")), unusual], [], [.. outlets, Jakarta], Now);

        list.Top(6).Should().HaveCount(6).And.Contain(i => i.Kind == FindingKind.UnusualFigure);
        list.Open[^1].Kind.Should().Be(FindingKind.UnusualFigure, "it matters less than any of them");
        list.Top(6)[^1].Should().Be(list.Open[^1]);
    }

    private static MissingEntries Missing(Outlet outlet, params string[] days) =>
        new(outlet, EntryLack.Both, [.. days.Select(day => TestTime.Day("2026-" + day))]);

    private static MissingEntries Revenue(Outlet outlet) => new(outlet, EntryLack.Revenue, [TestTime.Day("2026-11-05")]);

    private static UnusualFigure Unusual(Outlet outlet, string day) => new(
        outlet, KpiCatalog.Get("visits"), TestTime.Day("2026-" + day), 41, WeekdayPattern.Of([5, 5, 5, 5, 5, 5], isCount: true)!, 4);

    private static Dismissal Done(Finding finding) => new(finding.Key.ToString(), 1, "Sari", Now, "Flood");

    private static AttentionList Of(IReadOnlyList<Finding> findings, params Dismissal[] dismissals) =>
        AttentionList.Of(findings, dismissals, [Jakarta, Bandung, Medan], Now);

    private static AttentionList All(IReadOnlyList<Finding> findings, params Dismissal[] dismissals) => Of(findings, dismissals);
}
