namespace ServiceKpi.Web.Tests.Boards;

public sealed class HeatmapTests
{
    private static readonly PeriodCalendar Mondays = new(DayOfWeek.Monday);
    private static readonly DateOnly Monday = TestTime.Day("2026-11-16");

    [Fact]
    public void A_month_is_shown_with_the_weeks_before_it_and_a_year_with_no_more_than_its_own()
    {
        // Sunday, 22 November 2026 ends a week; thirteen weeks begin on 24 August.
        Heatmap.DaysOf(Days("2026-11-01", "2026-11-30"), TestTime.Day("2026-11-21"), Mondays)
            .Should().Be(Days("2026-08-24", "2026-11-22"));
        Heatmap.DaysOf(Days("2026-01-01", "2026-12-31"), TestTime.Day("2026-11-21"), Mondays)
            .Should().Be(Days("2025-12-29", "2026-11-22"));
        Heatmap.DaysOf(Days("2024-01-01", "2026-10-31"), TestTime.Day("2026-11-21"), Mondays).Days.Should().Be(53 * 7);
    }

    [Fact]
    public void Each_step_holds_as_many_days_as_any_other()
    {
        var map = Heatmap.Of([.. Enumerable.Range(0, 10).Select(i => Entered(i, i == 9 ? 5_000 : 100 + i))], Mondays);

        map.Steps.Should().Equal((100, 101), (102, 103), (104, 105), (106, 107), (108, 5_000));
        map.Days.GroupBy(d => d.Step).Should().HaveCount(5).And.OnlyContain(g => g.Count() == 2);
    }

    [Fact]
    public void Days_alike_have_one_step_and_a_day_without_visits_has_none()
    {
        var map = Heatmap.Of([Entered(0, 50), Entered(1, 50), new EntryDay(Monday.AddDays(2), EntryState.Missing, null)], Mondays);

        map.Steps.Should().Equal((50, 50));
        map.Weeks.Should().ContainSingle().Which.Select(d => d?.Step).Should().Equal(1, 1, 0, null, null, null, null);
    }

    [Fact]
    public void Nothing_entered_is_a_map_without_steps() =>
        Heatmap.Of([new EntryDay(Monday, EntryState.Missing, null)], Mondays).Steps.Should().BeEmpty();

    private static EntryDay Entered(int day, double visits) => new(Monday.AddDays(day), EntryState.Entered, visits);

    private static Period Days(string from, string to) => new(TestTime.Day(from), TestTime.Day(to));
}
