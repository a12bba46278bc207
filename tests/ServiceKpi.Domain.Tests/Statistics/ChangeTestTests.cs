namespace ServiceKpi.Domain.Tests.Statistics;

public sealed class ChangeTestTests
{
    /// <summary>Newcombe (1998), table II, method 10: 56/70 and 48/80 differ by 5.24 to 33.39 points; 9/10 and 3/10 by 17.05 to 80.90.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, Clarity.Clear)]
    [InlineData(9, 10, 3, 10, Clarity.Clear)]
    [InlineData(10, 10, 8, 10, Clarity.Noise)]
    [InlineData(5, 56, 0, 29, Clarity.Noise)]
    public void Two_proportions_differ_clearly_when_newcombes_interval_leaves_out_0(
        long a, long ofA, long b, long ofB, Clarity expected)
    {
        var (now, then) = (KpiValue.Proportion(a, ofA), KpiValue.Proportion(b, ofB));

        ChangeTest.OfValues(now.Value!.Value, now.Interval!, then.Value!.Value, then.Interval!).Should().Be(expected);
    }

    /// <summary>Means 3.0 and 3.5 with standard errors 0.15 and 0.2: the difference has 0.25, and 0.5 is 2 of it; 0.45 is 1.8.</summary>
    [Theory]
    [InlineData(3.5, Clarity.Clear)]
    [InlineData(3.45, Clarity.Noise)]
    public void Two_means_differ_clearly_beyond_1_96_standard_errors(double then, Clarity expected) =>
        ChangeTest.OfValues(
            3, new(3 - (1.96 * 0.15), 3 + (1.96 * 0.15)), then, new(then - (1.96 * 0.2), then + (1.96 * 0.2)))
            .Should().Be(expected);

    /// <summary>
    /// Eight weeks of 100 visits, but 90 and 110 in turn on Mondays: Σ of squares 8 · 10² = 800 over 56 − 7 = 49 degrees of
    /// freedom, a variance of 16.33 a day. Two sums of 21 days differ by chance by 1.96 · √(42 · 16.33) = 51.3.
    /// </summary>
    [Theory]
    [InlineData(52, Clarity.Clear)]
    [InlineData(-52, Clarity.Clear)]
    [InlineData(51, Clarity.Noise)]
    public void Two_sums_differ_clearly_beyond_what_their_days_vary_by(double difference, Clarity expected)
    {
        var spread = WeekdaySpread.Of(TestTime.Day("2026-09-07"), [Weeks(monday: week => week % 2 == 0 ? 90 : 110)]);

        spread!.DegreesOfFreedom.Should().Be(49);
        spread.Variance.Should().BeApproximately(800.0 / 49, 1e-9);
        ChangeTest.OfSums(difference, 42, spread).Should().Be(expected);
    }

    /// <summary>Outlets that have their bad Mondays together vary twice as much as one, four times in the square.</summary>
    [Fact]
    public void Outlets_that_vary_together_add_up_before_they_are_squared()
    {
        var outlet = Weeks(monday: week => week % 2 == 0 ? 90 : 110);

        WeekdaySpread.Of(TestTime.Day("2026-09-07"), [outlet, outlet])!.Variance.Should().BeApproximately(4 * 800.0 / 49, 1e-9);
    }

    [Fact]
    public void Less_than_half_of_eight_weeks_say_nothing() =>
        WeekdaySpread.Of(TestTime.Day("2026-09-07"), [[.. Enumerable.Repeat<double?>(null, 28), .. Weeks(_ => 100).Take(28)]])
            .Should().BeNull();

    /// <summary>
    /// Days (y, x) of (10, 1), (20, 2), (30, 3), (45, 4), (45, 5): r = 150/15 = 10, deviations 0, 0, 0, 5, −5, v = 5/4 · 50 / 15² =
    /// 0.2778, so 10 ± 1.96 · 0.527.
    /// </summary>
    [Fact]
    public void A_ratio_of_days_varies_by_how_the_days_differ_from_it()
    {
        var interval = RatioOfDays.Interval([(10, 1), (20, 2), (30, 3), (45, 4), (45, 5)])!;

        interval.Low.Should().BeApproximately(10 - (1.959964 * Math.Sqrt(62.5 / 225)), 1e-5);
        interval.High.Should().BeApproximately(10 + (1.959964 * Math.Sqrt(62.5 / 225)), 1e-5);
        RatioOfDays.Interval([(10, 1), (20, 2), (30, 3), (45, 4)]).Should().BeNull();
    }

    /// <summary>Of 100 values 1 … 100 the ranks are 50 ± 9.8 and one more above: 40 and 61 (Campbell and Gardner, 1988).</summary>
    [Fact]
    public void A_median_lies_between_two_of_the_values_around_it()
    {
        var durations = DurationHistogram.Of(Enumerable.Range(1, 100).Select(v => (long)v));

        ConfidenceInterval.OfMedian(durations).Should().Be(new ConfidenceInterval(40, 61));
        ConfidenceInterval.OfMedian(DurationHistogram.Of([1, 2, 3, 4, 5])).Should().BeNull();
        ConfidenceInterval.OfMedian(DurationHistogram.Of([1, 2, 3, 4, 5, 6])).Should().Be(new ConfidenceInterval(1, 6));
    }

    /// <summary>10 events: 10 + 1.92 ± 1.96 · √(10 + 0.96) = 5.43 to 18.41; Barker (2002), score interval.</summary>
    [Fact]
    public void A_rate_of_events_has_the_score_interval_of_their_count()
    {
        var interval = ConfidenceInterval.OfRate(10, exposure: 2000, per: 1000);

        interval.Low.Should().BeApproximately(5.4323 / 2, 1e-3);
        interval.High.Should().BeApproximately(18.4092 / 2, 1e-3);
    }

    /// <summary>5 less than before, ± √(3² + 4²) = 5: the difference may just be 0.</summary>
    [Theory]
    [InlineData(10, 7, 13, 5, 1, 9)]
    [InlineData(5, 2, 8, 10, 6, 14)]
    public void A_difference_that_just_reaches_0_is_chance(double now, double nowLow, double nowHigh, double then, double thenLow, double thenHigh) =>
        ChangeTest.OfValues(now, new(nowLow, nowHigh), then, new(thenLow, thenHigh)).Should().Be(Clarity.Noise);

    [Fact]
    public void Sums_that_are_alike_are_no_change_even_where_days_never_vary() =>
        ChangeTest.OfSums(0, 42, new WeekdaySpread(0, 49)).Should().Be(Clarity.Noise);

    private static List<double?> Weeks(Func<int, double> monday) =>
        [.. Enumerable.Range(0, 56).Select(day => (double?)(day % 7 == 0 ? monday(day / 7) : 100))];
}
