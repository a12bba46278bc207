namespace ServiceKpi.Domain.Tests.Time;

public sealed class PeriodTests
{
    private static readonly Period March = Period.MonthOf(new(2026, 3, 17));

    [Fact]
    public void Both_ends_are_days_of_the_period()
    {
        March.Should().Be(new Period(new(2026, 3, 1), new(2026, 3, 31)));
        March.Days.Should().Be(31);
        March.EachDay().Should().HaveCount(31).And.StartWith(March.From).And.EndWith(March.To);
        March.DayBefore.Should().Be(new DateOnly(2026, 2, 28));
        March.ToString().Should().Be("2026-03-01/2026-03-31");
    }

    [Fact]
    public void A_period_has_at_least_one_day()
    {
        Period.Of(March.From).Days.Should().Be(1);
        FluentActions.Invoking(() => new Period(March.To, March.From)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    public void It_contains_its_days_and_no_others(string day, bool contained) =>
        March.Contains(TestTime.Day(day)).Should().Be(contained);

    [Fact]
    public void It_contains_a_period_all_of_whose_days_it_has()
    {
        March.Contains(March).Should().BeTrue();
        March.Contains(Period.Of(March.To)).Should().BeTrue();
        March.Contains(new Period(March.To, March.To.AddDays(1))).Should().BeFalse();
        March.Contains(new Period(March.DayBefore, March.From)).Should().BeFalse();
    }

    [Theory]
    [InlineData("2026-02-20", "2026-03-05", "2026-03-01/2026-03-05")]
    [InlineData("2026-03-10", "2026-03-12", "2026-03-10/2026-03-12")]
    [InlineData("2026-03-31", "2026-04-20", "2026-03-31/2026-03-31")]
    [InlineData("2026-04-01", "2026-04-20", null)]
    [InlineData("2026-01-01", "2026-02-28", null)]
    public void The_intersection_holds_the_days_that_both_have(string from, string to, string? expected)
    {
        var other = new Period(TestTime.Day(from), TestTime.Day(to));

        (March.Intersect(other)?.ToString()).Should().Be(expected);
        other.Intersect(March).Should().Be(March.Intersect(other));
    }

    [Theory]
    [InlineData("2026-02-28", "2026-03-01/2026-03-31", "has not begun")]
    [InlineData("2026-03-01", "2026-03-01/2026-03-01", "its first day")]
    [InlineData("2026-03-15", "2026-03-01/2026-03-15", "running")]
    [InlineData("2026-03-31", "2026-03-01/2026-03-31", "its last day")]
    [InlineData("2026-04-01", "2026-03-01/2026-03-31", "has ended")]
    public void To_date_is_the_part_up_to_today(string today, string expected, string why) =>
        March.ToDate(TestTime.Day(today)).ToString().Should().Be(expected, why);

    [Fact]
    public void Shifting_keeps_the_length() =>
        March.Shift(-31).Should().Be(new Period(new(2026, 1, 29), new(2026, 2, 28)));

    [Fact]
    public void Around_periods_is_the_shortest_that_holds_them_all()
    {
        Period.Around([Period.Of(March.To), Period.Of(March.From)]).Should().Be(March);
        FluentActions.Invoking(() => Period.Around([])).Should().Throw<InvalidOperationException>();
    }
}
