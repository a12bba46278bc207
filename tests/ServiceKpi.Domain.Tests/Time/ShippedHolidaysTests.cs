namespace ServiceKpi.Domain.Tests.Time;

public sealed class ShippedHolidaysTests
{
    private static readonly IReadOnlyList<HolidayOccurrence> All = ShippedHolidays.All();

    [Theory]
    [InlineData("2020-05-24")]
    [InlineData("2021-05-13")]
    [InlineData("2022-05-02")]
    [InlineData("2023-04-22")]
    [InlineData("2024-04-10")]
    [InlineData("2025-03-31")]
    [InlineData("2026-03-21")]
    public void Idul_Fitri_is_shipped_once_a_year_with_Ramadan_and_the_week_after(string day) =>
        All.Where(h => h.Name == "idul-fitri" && h.Day.Year == TestTime.Day(day).Year)
            .Should().ContainSingle().Which.Should().BeEquivalentTo(
                new { Day = TestTime.Day(day), DaysBefore = 30, DaysAfter = 9, IsEstimate = false });

    [Fact]
    public void Every_year_from_2020_to_2030_has_each_holiday_and_no_holiday_twice_on_a_day()
    {
        var names = All.Select(h => h.Name).Distinct().ToList();

        names.Should().HaveCount(16);
        All.GroupBy(h => h.Day.Year).Should().HaveCount(11).And.OnlyContain(year => !names.Except(year.Select(h => h.Name)).Any());
        All.Select(h => (h.Name, h.Day)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void What_is_an_estimate_says_so()
    {
        All.Where(h => h.Day.Year <= 2026).Should().NotContain(h => h.IsEstimate);
        All.Single(h => h.Day == TestTime.Day("2027-03-09")).IsEstimate.Should().BeTrue("no decree has named Idul Fitri 2027 yet");
        All.Where(h => h.Name is "christmas" or "easter" or "labour-day").Should().NotContain(h => h.IsEstimate);
    }

    [Fact]
    public void Each_occurrence_after_the_first_year_is_compared_with_the_one_before_it()
    {
        var calendar = new HolidayCalendar(All);

        All.Where(h => h.Day.Year > 2020).Should().OnlyContain(h => calendar.Before(h) != null);
        calendar.Before(All.Single(h => h.Day == TestTime.Day("2026-03-21")))!.Day.Should().Be(TestTime.Day("2025-03-31"));
    }

    /// <summary>In 2021 Idul Fitri and Ascension Day fell together, in 2027 Isra Mi'raj comes at Christmas.</summary>
    [Theory]
    [InlineData("2021-05-13", "idul-fitri")]
    [InlineData("2027-12-25", "christmas")]
    [InlineData("2026-03-19", "nyepi")]
    [InlineData("2026-03-20", "idul-fitri")]
    [InlineData("2026-02-19", "idul-fitri")]
    public void A_day_of_two_holidays_lives_by_the_nearer_and_then_by_the_greater(string day, string name) =>
        new HolidayCalendar(All).On(TestTime.Day(day))!.Name.Should().Be(name);
}
