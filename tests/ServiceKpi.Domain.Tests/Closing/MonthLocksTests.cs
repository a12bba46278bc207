using static ServiceKpi.Domain.Tests.Closing.Locked;

namespace ServiceKpi.Domain.Tests.Closing;

public sealed class MonthLocksTests
{
    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    [InlineData("2025-03-15", false)]
    public void A_month_is_locked_from_its_first_day_to_its_last(string day, bool locked) =>
        Months.IsLocked(TestTime.Day(day)).Should().Be(locked);

    [Fact]
    public void Months_are_told_once_and_in_order()
    {
        Months.Months.Should().Equal(Period.MonthOf(March), Period.MonthOf(May));
        Months.Any.Should().BeTrue();
        MonthLocks.None.Any.Should().BeFalse();
        MonthLocks.None.IsLocked(March).Should().BeFalse();
    }

    [Fact]
    public void Without_locks_everything_may_change() =>
        MonthLocks.None.Altered(null, Entry("2026-03-02"), _ => TestOutlet.AlwaysOpen).Should().BeNull();

    [Fact]
    public void An_entry_of_a_locked_month_is_neither_made_changed_moved_nor_deleted()
    {
        Altered(null, Entry("2026-03-02")).Should().Be(March);
        Altered(Entry("2026-03-02"), Entry("2026-03-02", 11)).Should().Be(March);
        Altered(Entry("2026-03-02"), Entry("2026-04-02")).Should().Be(March);
        Altered(Entry("2026-04-02"), Entry("2026-03-02")).Should().Be(March);
        Altered(Entry("2026-05-02"), Entry("2026-03-02")).Should().Be(March, "it is the first of both");
        Altered(Entry("2026-05-02"), null).Should().Be(May);
    }

    [Fact]
    public void A_note_of_a_locked_month_is_part_of_it()
    {
        var noted = new DailyEntry(1, TestTime.Day("2026-03-02"), 10, 100, note: "rain");

        Altered(Entry("2026-03-02"), noted).Should().Be(March);
    }

    [Fact]
    public void A_day_of_a_locked_month_is_not_marked_closed()
    {
        var (open, closed) = (new DailyEntry(1, March, null, null), new DailyEntry(1, March, null, null, isClosed: true));

        Altered(open, closed).Should().Be(March);
        Altered(closed, closed).Should().BeNull();
    }

    [Fact]
    public void An_entry_of_an_open_month_may_change()
    {
        Altered(null, Entry("2026-04-02")).Should().BeNull();
        Altered(Entry("2026-04-02"), Entry("2026-04-03", 11)).Should().BeNull();
        Altered(Entry("2026-04-30"), null).Should().BeNull();
    }

    [Fact]
    public void What_changes_nothing_alters_nothing()
    {
        Altered(Entry("2026-03-02"), Entry("2026-03-02")).Should().BeNull();
        Altered(Answer(4), Answer(4)).Should().BeNull();
        Altered(Promotion("2026-03-30", "2026-04-02"), Promotion("2026-03-30", "2026-04-02")).Should().BeNull();
        Altered(null, null).Should().BeNull();
    }

    [Fact]
    public void An_answer_of_a_locked_month_may_not_change()
    {
        Altered(Answer(4), Answer(5)).Should().Be(March);
        Altered(null, Answer(null)).Should().Be(March);
        Altered(Answer(4), null).Should().Be(March);
        Altered(Answer(4, "2026-04-01"), Answer(5, "2026-04-02")).Should().BeNull();
    }

    // An answer of March, which is locked; called in April, which is not, or in May, which is.
    [Theory]
    [InlineData("2026-04-01", false)]
    [InlineData("2026-05-04", true)]
    public void A_call_alters_its_own_day_and_not_that_of_the_answer(string called, bool altered)
    {
        var waits = Answer(1).WaitsFrom(TestTime.Utc("2026-03-02 05:00"));
        var after = Answer(1).WaitsFrom(TestTime.Utc("2026-03-02 05:00")).CallBack(TestTime.Utc(called + " 05:00"), TestOutlet.AlwaysOpen);

        Altered(Answer(1), waits).Should().BeNull();
        Altered(waits, after).Should().Be(altered ? May : null);
        Altered(after, null).Should().Be(March);
        Altered(Answer(2), after).Should().Be(March);
    }

    [Theory]
    [InlineData("2026-03-30", "2026-04-02", true)]
    [InlineData("2026-02-20", "2026-04-20", true)]
    [InlineData("2026-04-01", "2026-04-30", false)]
    public void A_promotion_with_a_day_in_a_locked_month_may_not_change(string starts, string ends, bool altered)
    {
        DateOnly? expected = altered ? March : null;

        Altered(null, Promotion(starts, ends)).Should().Be(expected);
        Altered(Promotion(starts, ends), null).Should().Be(expected);
        Altered(Promotion(starts, ends), Promotion(starts, ends, cost: 5)).Should().Be(expected);
        Altered(Promotion("2026-04-10", "2026-04-10"), Promotion(starts, ends)).Should().Be(expected);
    }

    [Fact]
    public void What_is_no_fact_belongs_to_no_month() => Altered("before", "after").Should().BeNull();

    [Fact]
    public void One_type_does_not_become_another() =>
        FluentActions.Invoking(() => Altered(Entry("2026-04-02"), Answer(4))).Should().Throw<ArgumentException>();

    private static DailyEntry Entry(string day, long visits = 10) => new(1, TestTime.Day(day), visits, 100);

    private static SurveyAnswer Answer(int? score, string day = "2026-03-02") => new("A-1", 1, SurveyKind.Csat, score, TestTime.Day(day));

    private static PromotionEvent Promotion(string starts, string ends, long? cost = null) =>
        new("Ramadan", TestTime.Day(starts), TestTime.Day(ends), costMinor: cost);
}
