using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Targets;

/// <summary>February 2027 begins on a Monday and has four of each weekday.</summary>
public sealed class DayWeightsTests
{
    private static readonly Period February = Period.MonthOf(TestTime.Day("2027-02-01"));

    /// <summary>
    /// Business Mathematics and Statistics, Higher Secondary Second Year (Government of Tamil Nadu), exercise 9.1, 21: five years
    /// of four quarters have the means 74.4, 71.6, 72.4 and 72.8, their mean is 72.8, and the indices are 102.20, 98.35, 99.45
    /// and 100. Here five weeks of four days.
    /// </summary>
    [Fact]
    public void Weekdays_weigh_as_the_seasons_of_the_textbook()
    {
        double[][] weeks = [[72, 68, 62, 76], [78, 74, 78, 72], [74, 70, 72, 76], [76, 74, 74, 72], [72, 72, 76, 68]];
        var monday = TestTime.Day("2026-12-28");

        var weights = Of(Figure, hours: FourDays());

        double[] indices = [.. Enumerable.Range(0, 4).Select(i => 100 * 16 * weights.ShareOf(February.From.AddDays(i)))];
        indices.Should().SatisfyRespectively(
            first => first.Should().BeApproximately(102.20, 0.005),
            second => second.Should().BeApproximately(98.35, 0.005),
            third => third.Should().BeApproximately(99.45, 0.005),
            fourth => fourth.Should().BeApproximately(100, 0.005));

        double? Figure(DateOnly day)
        {
            var (week, weekday) = Math.DivRem(day.DayNumber - monday.DayNumber, 7);
            return week is >= 0 and < 5 && weekday is >= 0 and < 4 ? weeks[week][weekday] : null;
        }
    }

    /// <summary>Two Mondays of 30 and one Tuesday of 90 have the mean 50, which all but Mondays take: 4·30 + 24·50 = 1,320.</summary>
    [Fact]
    public void A_weekday_seen_once_takes_the_mean_of_all()
    {
        var weights = Of(Known(("2027-01-18", 30), ("2027-01-25", 30), ("2027-01-26", 90)));

        weights.ShareOf(TestTime.Day("2027-02-01")).Should().BeApproximately(30 / 1320.0, 1e-12);
        weights.ShareOf(TestTime.Day("2027-02-02")).Should().BeApproximately(50 / 1320.0, 1e-12);
        weights.ShareOf(TestTime.Day("2027-02-03")).Should().BeApproximately(50 / 1320.0, 1e-12);
    }

    [Fact]
    public void A_day_that_does_not_trade_has_no_share_and_the_others_are_alike_when_nothing_is_known()
    {
        var weights = Of(Known(), hours: FourDays());

        weights.ShareOf(TestTime.Day("2027-02-05")).Should().Be(0);
        weights.ShareOf(TestTime.Day("2027-02-04")).Should().BeApproximately(1 / 16.0, 1e-12);
    }

    /// <summary>
    /// The feast of 10 February 2027, a Wednesday, fell on Saturday 21 February 2026 with 60, when other Saturdays had 20 and 40:
    /// twice an ordinary day. With 10 on every ordinary day before the month, it has 20 of 27·10 + 20 = 290.
    /// </summary>
    [Fact]
    public void A_holiday_counts_as_many_times_an_ordinary_day_as_a_year_before()
    {
        var before = Known(("2026-02-21", 60), ("2026-02-14", 20), ("2026-02-28", 40));

        var weights = Of(day => before(day) ?? (day.Year == 2027 ? 10 : null), Feasts());

        weights.ShareOf(TestTime.Day("2027-02-10")).Should().BeApproximately(20 / 290.0, 1e-12);
        weights.HolidaysWithoutPattern.Should().BeEmpty();
    }

    [Fact]
    public void A_holiday_without_the_year_before_is_an_ordinary_day_and_is_named()
    {
        var weights = Of(_ => null, Feasts());

        weights.ShareOf(TestTime.Day("2027-02-10")).Should().BeApproximately(1 / 28.0, 1e-12);
        weights.HolidaysWithoutPattern.Should().Equal("feast");
    }

    [Fact]
    public void A_holiday_that_was_marked_closed_a_year_before_has_no_share()
    {
        var before = Known(("2026-02-14", 20), ("2026-02-28", 40));

        var weights = Of(day => before(day) ?? (day.Year == 2027 ? 10 : null), Feasts(), closed: "2026-02-21");

        weights.ShareOf(TestTime.Day("2027-02-10")).Should().Be(0);
        weights.ShareOf(TestTime.Day("2027-02-11")).Should().BeApproximately(1 / 27.0, 1e-12);
        weights.HolidaysWithoutPattern.Should().BeEmpty();
    }

    /// <summary>A day that was empty on every other Saturday but one would count 600/2 times.</summary>
    [Fact]
    public void A_holiday_counts_five_times_at_most()
    {
        var before = Known(("2026-02-21", 600), ("2026-02-14", 0), ("2026-02-28", 4));

        var weights = Of(day => before(day) ?? (day.Year == 2027 ? 10 : null), Feasts());

        weights.ShareOf(TestTime.Day("2027-02-10")).Should().BeApproximately(50 / 320.0, 1e-12);
    }

    [Fact]
    public void A_month_of_a_closed_outlet_has_no_shares()
    {
        var outlet = TestOutlet.Trading(null, TestTime.Day("2027-01-31"));

        DayWeights.Of(outlet, February, HolidayCalendar.Empty, _ => 1, _ => false).ShareOf(February).Should().Be(0);
    }

    [Fact]
    public void Weekdays_that_never_sold_anything_are_alike() =>
        Of(_ => 0).ShareOf(TestTime.Day("2027-02-14")).Should().BeApproximately(1 / 28.0, 1e-12);

    [Fact]
    public void The_shares_of_a_month_sum_to_one_whatever_was_entered() =>
        Law.Holds(Gen.Choose(0, 400).ArrayOf(600), figures =>
        {
            var first = February.From.AddDays(-figures.Length);
            var weights = Of(day => Figure(figures, day.DayNumber - first.DayNumber), Feasts());

            February.EachDay().Sum(weights.ShareOf).Should().BeApproximately(1, 1e-9);
            weights.ShareOf(new Period(first, February.To)).Should().BeApproximately(1, 1e-9);
        });

    [Fact]
    public void Only_the_days_that_are_named_are_read()
    {
        var asked = new HashSet<DateOnly>();
        var read = DayWeights.DaysRead(February, Feasts());

        Of(day => asked.Add(day) ? 5 : 5, Feasts());

        asked.Should().OnlyContain(day => read.Any(p => p.Contains(day))).And.OnlyContain(day => day < February.From);
        read.Should().HaveCount(2);
    }

    /// <summary>The feast and the day after it were 21 and 22 February a year before: five weeks before the one to five weeks after the other.</summary>
    [Fact]
    public void Of_a_feast_of_several_days_the_weeks_around_all_of_them_are_read()
    {
        HolidayCalendar holidays = new(
        [
            new HolidayOccurrence("feast", TestTime.Day("2026-02-21")),
            new HolidayOccurrence("feast", TestTime.Day("2027-02-10"), daysAfter: 1),
        ]);

        DayWeights.DaysRead(February, holidays).Should().Equal(
            new Period(TestTime.Day("2026-11-02"), TestTime.Day("2027-01-31")), new Period(TestTime.Day("2026-01-17"), TestTime.Day("2026-03-29")));
    }

    /// <summary>Ten on each day but twelve from the 25th on, so that a last day has about twelve whatever its weekday.</summary>
    [Fact]
    public void A_day_before_the_month_has_a_usual_figure_and_no_weight()
    {
        var weights = Of(day => day.Day >= 25 ? 12 : 10);

        weights.UsualOf(TestTime.Day("2027-01-29")).Should().BeApproximately(12, 0.3);
        weights.UsualOf(TestTime.Day("2027-02-26")).Should().Be(weights.WeightOf(TestTime.Day("2027-02-26")));
        weights.WeightOf(TestTime.Day("2027-01-29")).Should().Be(0);
        weights.WeightOf(TestTime.Day("2027-03-01")).Should().Be(0);
    }

    private static double? Figure(int[] figures, int index) => figures[index] % 5 == 0 ? null : figures[index];

    private static DayWeights Of(
        Func<DateOnly, double?> figureOf, HolidayCalendar? holidays = null, OpeningHours? hours = null, string? closed = null) =>
        DayWeights.Of(
            TestOutlet.In("UTC", hours),
            February,
            holidays ?? HolidayCalendar.Empty,
            figureOf,
            day => closed is not null && day == TestTime.Day(closed));

    private static Func<DateOnly, double?> Known(params (string Day, double Figure)[] days)
    {
        var figures = days.ToDictionary(d => TestTime.Day(d.Day), d => d.Figure);
        return day => figures.TryGetValue(day, out var figure) ? figure : null;
    }

    private static HolidayCalendar Feasts() => new(
    [
        new HolidayOccurrence("feast", TestTime.Day("2026-02-21")),
        new HolidayOccurrence("feast", TestTime.Day("2027-02-10")),
    ]);

    private static OpeningHours FourDays() => new(
        [
            new WeeklyHours(DateOnly.MinValue, new[]
            {
                DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday,
            }.ToDictionary(d => d, _ => (IReadOnlyList<Shift>)[Shift.AllDay])),
        ],
        new Dictionary<DateOnly, IReadOnlyList<Shift>>());
}
