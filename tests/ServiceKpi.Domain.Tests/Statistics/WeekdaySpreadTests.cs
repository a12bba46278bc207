namespace ServiceKpi.Domain.Tests.Statistics;

/// <summary>Eight weeks of 100 on each day but Mondays, which have 90 and 110 in turn.</summary>
public sealed class WeekdaySpreadTests
{
    private static readonly DateOnly From = TestTime.Day("2026-09-07");

    /// <summary>
    /// Mondays of four weeks: Σ of squares 4 · 10² = 400 over 52 − 7 = 45 degrees of freedom. Without Sundays 48 − 6 = 42 are left of 56 days.
    /// </summary>
    [Fact]
    public void Days_without_a_figure_are_in_no_mean_and_no_degree_of_freedom()
    {
        var fewMondays = Spread((week, weekday) => weekday == 0 && week >= 4)!;
        var noSundays = Spread((_, weekday) => weekday == 6)!;

        (fewMondays.Variance, fewMondays.DegreesOfFreedom).Should().Be((400.0 / 45, 45));
        (noSundays.Variance, noSundays.DegreesOfFreedom).Should().Be((800.0 / 42, 42));
    }

    /// <summary>31 days of seven weekdays leave 24 degrees of freedom.</summary>
    [Theory]
    [InlineData(31, true)]
    [InlineData(30, false)]
    public void Half_of_the_degrees_of_freedom_of_eight_weeks_are_enough(int known, bool isEnough)
    {
        var spread = Spread((week, weekday) => (7 * week) + weekday >= known);

        (spread is not null).Should().Be(isEnough);
    }

    /// <summary>The second outlet has one Monday of 130 among seven of 50: its mean is 60, and 70 and −10 are added to the first one's ±10.</summary>
    [Fact]
    public void A_day_varies_by_what_all_outlets_had_more_or_less_on_it()
    {
        double?[] second = [.. Enumerable.Range(0, 56).Select(day => (double?)(day % 7 != 0 ? null : day == 0 ? 130 : 50))];

        WeekdaySpread.Of(From, [Figures((_, _) => false), second])!.Variance
            .Should().BeApproximately(((60 * 60) + (4 * 0) + (3 * 20 * 20)) / 49.0, 1e-9, "−10 + 70, +10 − 10 four times, −10 − 10 three times");
    }

    [Fact]
    public void The_days_before_a_period_are_eight_weeks() =>
        WeekdaySpread.Before(new Period(From, From.AddDays(3))).Should().Be(new Period(TestTime.Day("2026-07-13"), TestTime.Day("2026-09-06")));

    private static WeekdaySpread? Spread(Func<int, int, bool> isMissing) => WeekdaySpread.Of(From, [Figures(isMissing)]);

    private static double?[] Figures(Func<int, int, bool> isMissing) =>
        [.. Enumerable.Range(0, 56).Select(day => isMissing(day / 7, day % 7) ? (double?)null : day % 7 > 0 ? 100 : day / 7 % 2 == 0 ? 90 : 110)];
}
