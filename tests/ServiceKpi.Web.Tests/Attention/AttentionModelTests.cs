namespace ServiceKpi.Web.Tests.Attention;

public sealed class AttentionModelTests
{
    private static readonly Outlet Outlet = TestOutlet.AlwaysOpen;

    [Fact]
    public void What_was_seen_to_is_set_apart_and_comes_back_with_a_new_day()
    {
        var two = Missing("2026-11-17", 2);

        Of([two], two.Key).Open.Should().BeEmpty();
        Of([two], two.Key).SeenTo.Should().ContainSingle().Which.Dismissal.Note.Should().Be("Flood");
        Of([Missing("2026-11-17", 3)], two.Key).Open.Should().ContainSingle();
        Of([Missing("2026-11-18", 1)], two.Key).Open.Should().BeEmpty("it is one of the two days");
    }

    [Fact]
    public void Forty_missing_days_leave_room_for_something_else()
    {
        var missing = Enumerable.Range(1, 20).Select(i => Missing($"2026-10-{i:00}", 3));
        var unusual = new UnusualFigure(
            Outlet, KpiCatalog.Get("visits"), TestTime.Day("2026-11-19"), 41, WeekdayPattern.Of([5, 5, 5, 5, 5, 5], isCount: true)!, 4);

        var model = Of(Finding.InOrder([.. missing, unusual]));

        model.Top(6).Should().HaveCount(6).And.Contain(unusual);
        model.Top(6).OfType<MissingEntries>().Should().HaveCount(5);
        model.Open[^1].Should().Be(unusual, "it matters less than any of them");
    }

    [Fact]
    public void Long_runs_come_before_short_ones_and_late_ones_before_early_ones() =>
        Of(Finding.InOrder([Missing("2026-11-02", 1), Missing("2026-11-04", 1), Missing("2026-10-05", 4), Missing("2026-10-20", 3)]))
            .Open.Select(f => f.Key.Days.From.ToString("MM-dd", null)).Should().Equal("10-05", "10-20", "11-04", "11-02");

    private static MissingEntries Missing(string from, int days)
    {
        var first = TestTime.Day(from);
        return new MissingEntries(Outlet, EntryLack.Both, new Period(first, first.AddDays(days - 1)), days);
    }

    private static AttentionModel Of(IReadOnlyList<Finding> findings, params FindingKey[] seen) => AttentionModel.Of(
        findings,
        [.. seen.Select(k => new Dismissal(k.ToString(), Outlet.Id, "Sari", TestTime.Utc("2026-11-20 05:00"), "Flood"))],
        [Outlet]);
}
