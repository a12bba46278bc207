using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Pace;

public sealed class LandingTests
{
    /// <summary>Ten a day before and in the month: ten days are done, and eighteen of ten are to come.</summary>
    [Fact]
    public void A_month_lands_at_what_is_done_and_what_the_other_days_usually_bring()
    {
        var landing = Landing.Of([PaceMonths.On("2027-02-11", _ => 10)])!;

        landing.Done.Should().Be(100);
        landing.Projected.Should().BeApproximately(280, 1e-9);
        landing.Range.Should().Be(new LandingRange(landing.Projected, landing.Projected));
    }

    /// <summary>Saturdays and Sundays of 20, other days of 10: of the month's 360, ten days from Monday on have 120, and the rest 240.</summary>
    [Fact]
    public void A_weekend_that_is_to_come_counts_as_weekend()
    {
        var landing = Landing.Of([PaceMonths.On("2027-02-11", day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 20 : 10)])!;

        landing.Done.Should().Be(120);
        landing.Projected.Should().BeApproximately(360, 1e-9);
    }

    /// <summary>A past day that nobody entered is expected like one to come.</summary>
    [Fact]
    public void A_day_that_is_not_entered_yet_is_projected()
    {
        var month = PaceMonths.On("2027-02-11", day => day == TestTime.Day("2027-02-03") ? null : 10);

        Landing.Of([month])!.Projected.Should().BeApproximately(280, 1e-9);
        month.Missing.Should().Equal(TestTime.Day("2027-02-03"));
        month.Left.Should().HaveCount(18);
    }

    /// <summary>
    /// R. D. Snyder, A. B. Koehler, R. J. Hyndman and J. K. Ord (2004): the variance of the demand of h periods under the local level
    /// model is σ²·h·(1 + α(h − 1) + α²(h − 1)(2h − 1)/6). For 3 periods and α = 0.5 it is 3·(1 + 1 + 5/12) = 7.25 = 1² + 1.5² + 2².
    /// </summary>
    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(3, 0.5)]
    [InlineData(28, 0.05)]
    public void The_variance_of_equal_days_is_that_of_the_lead_time(int h, double a)
    {
        var formula = h * (1 + (a * (h - 1)) + (a * a * (h - 1) * ((2 * h) - 1) / 6));

        RestOfMonth.LeadTime([.. Enumerable.Repeat(1.0, h)], a).Should().BeApproximately(formula, 1e-9);
        RestOfMonth.LeadTime([1, 1, 1], 0.5).Should().Be(7.25);
    }

    /// <summary>What the means may be off comes to it, and the variance of a day is that around the level.</summary>
    [Fact]
    public void The_variance_is_more_than_that_of_the_lead_time()
    {
        var month = PaceMonths.On("2027-02-01", PaceMonths.About(10));

        var leadTime = RestOfMonth.LeadTime([.. PaceMonths.February.EachDay().Select(month.Weights.WeightOf)], month.Level!.Alpha);

        month.Ahead.Variance.Should().BeGreaterThan(month.Level.Variance * leadTime);
    }

    [Fact]
    public void The_range_is_so_wide_that_a_tenth_lies_on_each_side()
    {
        var month = PaceMonths.On("2027-02-01", PaceMonths.About(10));

        var landing = Landing.Of([month])!;

        (landing.Range!.High - landing.Projected).Should().BeApproximately(1.2816 * Math.Sqrt(month.Ahead.Variance), 0.01);
    }

    [Fact]
    public void With_few_days_known_there_is_no_range()
    {
        var landing = Landing.Of([PaceMonths.On("2027-02-11", day => day >= PaceMonths.February.From ? 10 : null)])!;

        landing.Projected.Should().BeApproximately(280, 1e-9);
        landing.Range.Should().BeNull();
        landing.FewDays.Should().Be(1);
    }

    /// <summary>
    /// One outlet has always had 10 a day, so that its range is its landing, 280. The other has had 10 on each of its first ten
    /// days: the 180 to come may be none or 360, and the month of both 380 to 740.
    /// </summary>
    [Fact]
    public void An_outlet_that_has_just_opened_widens_the_range_by_all_it_is_heading_for()
    {
        var landing = Landing.Of([PaceMonths.On("2027-02-11", _ => 10), PaceMonths.On("2027-02-11", day => day >= PaceMonths.February.From ? 10 : null)])!;

        landing.Projected.Should().BeApproximately(560, 1e-9);
        landing.Range!.Low.Should().BeApproximately(380, 1e-9);
        landing.Range.High.Should().BeApproximately(740, 1e-9);
        (landing.FewDays, landing.NoDays).Should().Be((1, 0));
    }

    [Fact]
    public void An_outlet_that_has_just_opened_and_had_nobody_yet_is_not_taken_to_have_nobody_for_ever()
    {
        var landing = Landing.Of([PaceMonths.On("2027-02-11", _ => 10), PaceMonths.On("2027-02-11", day => day >= PaceMonths.February.From ? 0 : null)])!;

        (landing.FewDays, landing.NoDays).Should().Be((0, 1));
    }

    [Fact]
    public void With_no_day_known_there_is_no_landing() => Landing.Of([PaceMonths.On("2027-02-11", _ => null)]).Should().BeNull();

    /// <summary>Outlets that go up and down together vary twice as far as one, four times in squares; apart it would be twice.</summary>
    [Fact]
    public void Outlets_that_vary_together_have_the_range_of_both()
    {
        var one = PaceMonths.On("2027-02-01", PaceMonths.About(10));
        var other = PaceMonths.On("2027-02-01", PaceMonths.About(10));

        var (alone, together) = (Landing.Of([one])!, Landing.Of([one, other])!);

        together.Projected.Should().BeApproximately(2 * alone.Projected, 1e-9);
        Landing.Togetherness([one, other]).Should().BeGreaterThanOrEqualTo(2);
        (together.Range!.High - together.Projected).Should().BeGreaterThanOrEqualTo(2 * (alone.Range!.High - alone.Projected) - 1e-9);
    }

    [Fact]
    public void A_landing_is_never_below_what_is_done() =>
        Law.Holds(Gen.Choose(0, 40).ArrayOf(140), figures =>
        {
            var first = PaceMonths.February.From.AddDays(-100);
            var month = PaceMonths.On("2027-02-21", day => day.DayNumber - first.DayNumber is >= 0 and < 140 and var i ? figures[i] : null);

            var landing = Landing.Of([month])!;

            landing.Projected.Should().BeGreaterThanOrEqualTo(landing.Done - 1e-9);
            landing.Range!.Low.Should().BeInRange(landing.Done - 1e-9, landing.Projected + 1e-9);
            landing.Range.High.Should().BeGreaterThanOrEqualTo(landing.Projected - 1e-9);
        });
}
