namespace ServiceKpi.Domain.Tests.Targets;

/// <summary>The 91 days before February 2027 begin on 2 November: 14 first days, 57 in the middle and 20 last ones.</summary>
public sealed class MonthPartsTests
{
    private static readonly Period Before = WeekdayMeans.Before(Period.MonthOf(TestTime.Day("2027-02-01")));

    /// <summary>Ten on each day but 12 from the 25th on: the mean is (71·10 + 20·12)/91 = 950/91. The last days fall on the weekdays nearly alike.</summary>
    [Fact]
    public void A_part_is_worth_its_mean_against_that_of_all()
    {
        var parts = Of(day => day.Day >= 25 ? 12 : 10);

        parts[TestTime.Day("2027-02-26")].Should().BeApproximately(12 * 91 / 950.0, 0.02);
        parts[TestTime.Day("2027-02-10")].Should().BeApproximately(10 * 91 / 950.0, 0.02);
        parts.ValuesOf(2).Should().Be(20);
    }

    [Fact]
    public void Differences_that_may_be_chance_are_no_differences()
    {
        var random = new Random(1);
        var noise = Enumerable.Range(0, Before.Days).Select(_ => 10 + (6 * random.NextDouble())).ToArray();

        var parts = Of(day => noise[day.DayNumber - Before.From.DayNumber]);

        Enumerable.Range(1, 28).Select(d => parts[new DateOnly(2027, 2, d)]).Should().OnlyContain(f => Math.Abs(f - 1) < 0.05);
    }

    [Fact]
    public void With_few_days_nothing_is_said() =>
        Of(day => day.DayNumber % 2 == 0 ? null : day.Day >= 25 ? 12 : 10)[TestTime.Day("2027-02-26")].Should().Be(1);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    [InlineData(24, 1)]
    [InlineData(25, 2)]
    [InlineData(31, 2)]
    public void The_first_days_end_with_the_5th_and_the_last_begin_with_the_25th(int day, int part) =>
        MonthParts.PartOf(new DateOnly(2026, 12, day)).Should().Be(part);

    /// <summary>
    /// Ten are usual, and the twenty last days have 11 and 13 in turn: in means 1, 1 and 1.2 times the usual, of all 95/91 = 1.043956.
    /// Within the parts Σ of squares is 20 · 0.1² = 0.2, a variance of 0.2/88 = 0.0022727. Of the last days' 0.156044 more
    /// 1 − 0.0022727/20/0.156044² = 0.995333 is kept, of the first days' 0.043956 less 1 − 0.0022727/14/0.043956² = 0.915980, of the
    /// others' 1 − 0.0022727/57/0.043956² = 0.979364.
    /// </summary>
    [Theory]
    [InlineData("2027-02-25", 1.148776)]
    [InlineData("2027-02-05", 0.961432)]
    [InlineData("2027-02-06", 0.958764)]
    public void The_less_sure_a_difference_is_the_less_of_it_is_kept(string day, double expected) =>
        AgainstTen(d => d.Day < 25 ? 10 : d.DayNumber % 2 == 0 ? 11 : 13)[TestTime.Day(day)].Should().BeApproximately(expected, 1e-6);

    [Theory]
    [InlineData(10)]
    [InlineData(0)]
    public void Where_all_days_are_alike_no_part_is_worth_more(double figure) =>
        Enumerable.Range(1, 28).Select(d => AgainstTen(_ => figure)[new DateOnly(2027, 2, d)]).Should().OnlyContain(f => f == 1);

    /// <summary>Eight weeks end on 27 December.</summary>
    [Theory]
    [InlineData("2026-12-27", true)]
    [InlineData("2026-12-26", false)]
    public void Eight_weeks_of_days_are_enough(string last, bool isEnough)
    {
        var parts = AgainstTen(day => day > TestTime.Day(last) ? null : day.Day >= 25 ? 12 : 10);

        (parts[TestTime.Day("2027-02-25")] > 1).Should().Be(isEnough);
    }

    [Theory]
    [InlineData("2026-11-26", true)]
    [InlineData("2026-11-25", false)]
    public void A_part_of_a_single_day_says_nothing(string last, bool saysSomething)
    {
        var parts = AgainstTen(day => day.Day >= 25 && day > TestTime.Day(last) ? null : day.Day <= 5 ? 15 : 10);

        (parts[TestTime.Day("2027-02-01")] > 1).Should().Be(saysSomething);
    }

    [Fact]
    public void Only_trading_days_with_figures_and_without_a_holiday_are_counted()
    {
        HolidayCalendar holidays = new([new HolidayOccurrence("feast", TestTime.Day("2026-12-25")), new HolidayOccurrence("feast", TestTime.Day("2027-01-01"))]);
        var weekdays = TestOutlet.In("UTC", HoursBuilder.Weekdays("08:00-17:00").Build());
        var usual = WeekdayMeans.Of(TestOutlet.AlwaysOpen, Before, HolidayCalendar.Empty, _ => 10);

        Counts(MonthParts.Of(weekdays, Before, usual, HolidayCalendar.Empty, _ => 10)).Should().Equal(11, 40, 14);
        Counts(MonthParts.Of(TestOutlet.AlwaysOpen, Before, usual, holidays, _ => 10)).Should().Equal(13, 57, 19);
        Counts(AgainstTen(day => day.Day == 24 ? null : 10)).Should().Equal(14, 54, 20);
    }

    [Fact]
    public void Weekdays_on_which_nothing_is_usual_are_left_out() =>
        Counts(Of(day => day.DayOfWeek == DayOfWeek.Sunday ? 0 : 10)).Sum().Should().Be(91 - 13);

    private static IEnumerable<int> Counts(MonthParts parts) => Enumerable.Range(0, 3).Select(parts.ValuesOf);

    private static MonthParts Of(Func<DateOnly, double?> figureOf) =>
        Against(WeekdayMeans.Of(TestOutlet.AlwaysOpen, Before, HolidayCalendar.Empty, figureOf), figureOf);

    private static MonthParts AgainstTen(Func<DateOnly, double?> figureOf) =>
        Against(WeekdayMeans.Of(TestOutlet.AlwaysOpen, Before, HolidayCalendar.Empty, _ => 10), figureOf);

    private static MonthParts Against(WeekdayMeans usual, Func<DateOnly, double?> figureOf) =>
        MonthParts.Of(TestOutlet.AlwaysOpen, Before, usual, HolidayCalendar.Empty, figureOf);
}
