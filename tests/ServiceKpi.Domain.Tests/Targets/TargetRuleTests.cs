using static ServiceKpi.Domain.Tests.Targets.Aims;

namespace ServiceKpi.Domain.Tests.Targets;

public class TargetRuleTests
{
    [Fact]
    public void A_first_target_needs_no_reason_in_this_month_or_later()
    {
        Judge([], For("2026-11", 90)).Should().Be(TargetRuling.First);
        Judge([], For("2027-01", 90, outlet: Ambon)).Should().Be(TargetRuling.First);
    }

    [Fact]
    public void A_change_of_what_is_in_force_needs_a_reason()
    {
        var stored = For("2026-07", 90);

        Judge([stored], For("2026-11", 91)).Should().Be(TargetRuling.NeedsReason);
        Judge([stored], For("2026-12", null)).Should().Be(TargetRuling.NeedsReason);
    }

    [Fact]
    public void One_of_fewer_outlets_changes_what_they_inherit()
    {
        Judge([For("2026-07", 90)], For("2026-11", 80, outlet: Ambon)).Should().Be(TargetRuling.NeedsReason);
        Judge([For("2026-07", 90, region: East)], For("2026-11", 80, outlet: Jakarta)).Should().Be(TargetRuling.First);
    }

    [Fact]
    public void Another_kpi_has_nothing_to_do_with_it() =>
        Judge([For("2026-07", 90)], For("2026-08", 40, kpi: "nps")).Should().Be(TargetRuling.First);

    [Fact]
    public void The_very_same_target_is_stored_already()
    {
        var stored = For("2026-07", 90, 85);

        Judge([stored], For("2026-07", 90, 85)).Should().Be(TargetRuling.Unchanged);
        Judge([stored], For("2026-07", 90, 86)).Should().Be(TargetRuling.Judged);
        Judge([stored], For("2026-07", 90)).Should().Be(TargetRuling.Judged);
        Judge([For("2026-12", 90, 85)], For("2026-12", 90, 85)).Should().Be(TargetRuling.Unchanged);
    }

    [Fact]
    public void An_ended_month_that_names_what_held_in_it_changes_nothing()
    {
        var stored = For("2026-07", 90, 85);

        Judge([stored], For("2026-09", 90, 85)).Should().Be(TargetRuling.Unchanged);
        Judge([stored], For("2026-11", 90, 85)).Should().Be(TargetRuling.NeedsReason, "what begins earlier may still change");
        Judge([stored], For("2026-12", 90, 85)).Should().Be(TargetRuling.NeedsReason);
    }

    [Fact]
    public void An_ended_month_can_get_its_first_target_and_the_end_of_it()
    {
        Judge([], For("2026-01", 90)).Should().Be(TargetRuling.First);
        Judge([], For("2026-04", null)).Should().Be(TargetRuling.First);
    }

    [Fact]
    public void An_ended_month_with_a_target_keeps_it()
    {
        Judge([For("2026-07", 90)], For("2026-10", 91)).Should().Be(TargetRuling.Judged);
        Judge([For("2026-07", 90)], For("2026-10", null)).Should().Be(TargetRuling.Judged);
    }

    [Fact]
    public void A_first_target_of_an_ended_month_would_go_on_into_one_that_has_another_by_now() =>
        Judge([For("2026-09", 90)], For("2026-05", 80)).Should().Be(TargetRuling.Judged);

    [Fact]
    public void A_target_that_begins_only_this_month_leaves_the_ended_ones_free()
    {
        Judge([For("2026-11", 90)], For("2026-05", 80)).Should().Be(TargetRuling.First);
    }

    [Fact]
    public void Any_outlet_of_the_scope_that_was_judged_holds_back_a_target_of_all()
    {
        Judge([For("2026-07", 90, outlet: Ambon)], For("2026-08", 80)).Should().Be(TargetRuling.Judged);
        Judge([For("2026-07", 90, outlet: Ambon)], For("2026-08", 80, region: East)).Should().Be(TargetRuling.Judged);
        Judge([For("2026-07", 90, outlet: Jakarta)], For("2026-08", 80, region: East)).Should().Be(TargetRuling.First);
        Judge([For("2026-07", 90)], For("2026-08", 80, outlet: Jakarta)).Should().Be(TargetRuling.Judged);
    }

    [Fact]
    public void What_was_set_no_longer_leaves_a_gap_to_fill()
    {
        TargetBook book = new([For("2026-03", 90), For("2026-06", null)]);
        var rule = new TargetRule(book, All, TestTime.Day("2026-11-27"), null);

        rule.Judge(For("2026-07", 80)).Should().Be(TargetRuling.First);
        rule.Judge(For("2026-05", 80)).Should().Be(TargetRuling.Judged);
    }

    [Fact]
    public void A_locked_month_and_those_before_it_take_no_target_at_all()
    {
        var locked = TestTime.Day("2026-09-30");

        Judge([], For("2026-09", 90), locked).Should().Be(TargetRuling.Locked);
        Judge([], For("2026-02", 90), locked).Should().Be(TargetRuling.Locked);
        Judge([], For("2026-10", 90), locked).Should().Be(TargetRuling.First);
        Judge([For("2026-02", 90)], For("2026-02", 90), locked).Should().Be(TargetRuling.Unchanged);
    }

    [Fact]
    public void An_outlet_that_left_a_region_guards_only_the_months_it_had_there()
    {
        TargetBook book = new([For("2026-08", 80, outlet: Kupang)]);
        var rule = new TargetRule(book, [Kupang], TestTime.Day("2026-11-27"), null);

        rule.Judge(For("2026-09", 90, region: East)).Should().Be(TargetRuling.Judged);
        rule.Judge(For("2026-10", 90, region: East)).Should().Be(TargetRuling.First);
    }

    [Fact]
    public void A_place_is_open_where_another_target_could_be_stored()
    {
        var rule = new TargetRule(new TargetBook([For("2026-07", 90)]), All, TestTime.Day("2026-11-27"), null);

        rule.MayChange(For("2026-11", null)).Should().BeTrue();
        rule.MayChange(For("2026-07", 90)).Should().BeFalse();
        rule.MayChange(For("2026-07", null, kpi: "nps")).Should().BeTrue();
    }

    [Fact]
    public void An_organisation_without_outlets_still_asks_why()
    {
        var rule = new TargetRule(new TargetBook([For("2026-07", 90)]), [], TestTime.Day("2026-11-27"), null);

        rule.Judge(For("2026-11", 91)).Should().Be(TargetRuling.NeedsReason);
        rule.Judge(For("2026-10", 91)).Should().Be(TargetRuling.Judged);
    }

    [Fact]
    public void A_region_that_no_outlet_belongs_to_still_has_its_target()
    {
        var rule = new TargetRule(new TargetBook([For("2026-07", 90, region: East)]), [Jakarta], TestTime.Day("2026-11-27"), null);

        rule.Judge(For("2026-11", 91, region: East)).Should().Be(TargetRuling.NeedsReason);
        rule.Judge(For("2026-09", 90, region: East)).Should().Be(TargetRuling.Unchanged);
    }

    [Fact]
    public void What_no_rule_forbids_was_changed_by_somebody_else()
    {
        TargetChange change = new(For("2026-11", 91), TargetAim.None);

        new TargetRefusal(change, null, TargetAim.None).IsConflict.Should().BeTrue();
        new TargetRefusal(change, TargetRuling.Locked, TargetAim.None).IsConflict.Should().BeFalse();
    }

    private static TargetRuling Judge(Target[] stored, Target wanted, DateOnly? lockedUntil = null) =>
        new TargetRule(new TargetBook(stored), All, TestTime.Day("2026-11-27"), lockedUntil).Judge(wanted);
}
