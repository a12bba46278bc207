namespace ServiceKpi.Domain.Tests.Reports;

public sealed class DayPairsTests
{
    private static readonly HolidayCalendar Holidays = new(
    [
        new HolidayOccurrence("idul-fitri", TestTime.Day("2025-03-31"), daysBefore: 30, daysAfter: 9),
        new HolidayOccurrence("idul-fitri", TestTime.Day("2026-03-21"), daysBefore: 30, daysAfter: 9),
        new HolidayOccurrence("nyepi", TestTime.Day("2025-03-29")),
        new HolidayOccurrence("nyepi", TestTime.Day("2026-03-19")),
    ]);

    /// <summary>1 to 21 November 2026 begins on a Sunday, 1 to 21 October on a Thursday: three of each weekday on both sides.</summary>
    [Fact]
    public void The_nth_monday_stands_beside_the_nth_monday_of_the_previous_period()
    {
        var pairs = Pairs("2026-11-01", "2026-11-21", "2026-10-01", "2026-10-21", Comparison.Previous);

        pairs.Should().HaveCount(21);
        pairs.Should().OnlyContain(p => p.Day.DayOfWeek == p.Counterpart.DayOfWeek);
        pairs[0].Should().Be(new DayPair(TestTime.Day("2026-11-01"), TestTime.Day("2026-10-04")));
        pairs.Select(p => p.Counterpart).Should().OnlyHaveUniqueItems();
    }

    /// <summary>March 2026 has five Sundays, Mondays and Tuesdays; February four of each.</summary>
    [Fact]
    public void A_fifth_sunday_has_no_counterpart_in_a_shorter_month()
    {
        var pairs = Pairs("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28", Comparison.Previous);

        pairs.Select(p => p.Day).Should().Equal(new Period(TestTime.Day("2026-03-01"), TestTime.Day("2026-03-28")).EachDay());
    }

    /// <summary>Lebaran was on 31 March in 2025 and on 21 March in 2026, ten days earlier.</summary>
    [Theory]
    [InlineData("2026-03-21", "2025-03-31", "idul-fitri")]
    [InlineData("2026-03-05", "2025-03-15", "idul-fitri")]
    [InlineData("2026-03-30", "2025-04-09", "idul-fitri")]
    [InlineData("2026-03-19", "2025-03-29", "nyepi")]
    [InlineData("2026-05-04", "2025-05-05", null)]
    public void A_day_around_a_moving_holiday_meets_the_same_day_around_it_last_year(string day, string counterpart, string? holiday)
    {
        var pair = Pairs(day, day, "2025-01-01", "2025-01-01", Comparison.LastYearWeekday).Should().ContainSingle().Subject;

        pair.Should().Be(new DayPair(TestTime.Day(day), TestTime.Day(counterpart), holiday));
    }

    /// <summary>364 days before Tuesday 31 March 2026 was 1 April 2025, a day after Lebaran; 15 April is the first ordinary Tuesday near it.</summary>
    [Fact]
    public void An_ordinary_day_meets_the_nearest_ordinary_day_where_the_holiday_was_last_year() =>
        Pairs("2026-03-31", "2026-03-31", "2025-04-01", "2025-04-01", Comparison.LastYearWeekday)
            .Should().Equal(new DayPair(TestTime.Day("2026-03-31"), TestTime.Day("2025-04-15")));

    /// <summary>Monday, 4 May 2026 would meet the feast of Monday, 5 May 2025; 8 weeks before that is 10 March.</summary>
    [Theory]
    [InlineData(0, "2025-04-28")]
    [InlineData(49, "2025-03-10")]
    [InlineData(56, "2025-05-05")]
    public void The_nearest_ordinary_day_is_sought_for_eight_weeks_and_before_the_feast_first(int daysAround, string counterpart)
    {
        var day = TestTime.Day("2026-05-04");
        HolidayCalendar holidays = new([new HolidayOccurrence("feast", TestTime.Day("2025-05-05"), daysAround, daysAround)]);

        DayPairs.Of(Period.Of(day), Period.Of(TestTime.Day("2025-05-05")), Comparison.LastYearWeekday, holidays)
            .Should().Equal(new DayPair(day, TestTime.Day(counterpart)));
    }

    [Fact]
    public void The_29th_of_february_has_no_date_in_the_year_before() =>
        Pairs("2024-02-28", "2024-03-01", "2023-02-28", "2023-03-01", Comparison.LastYear).Select(p => p.Counterpart)
            .Should().Equal(TestTime.Day("2023-02-28"), TestTime.Day("2023-03-01"));

    [Fact]
    public void A_holiday_without_an_occurrence_last_year_is_an_ordinary_day() =>
        new HolidayCalendar([new HolidayOccurrence("nyepi", TestTime.Day("2026-03-19"))])
            .Before(new HolidayOccurrence("nyepi", TestTime.Day("2026-03-19"))).Should().BeNull();

    private static IReadOnlyList<DayPair> Pairs(string from, string to, string thenFrom, string thenTo, Comparison comparison) =>
        DayPairs.Of(
            new Period(TestTime.Day(from), TestTime.Day(to)),
            new Period(TestTime.Day(thenFrom), TestTime.Day(thenTo)),
            comparison,
            Holidays);
}
