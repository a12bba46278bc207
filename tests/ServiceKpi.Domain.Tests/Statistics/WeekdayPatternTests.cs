namespace ServiceKpi.Domain.Tests.Statistics;

public sealed class WeekdayPatternTests
{
    private static readonly double[] Thursdays = [180, 185, 190, 195, 200, 205, 210, 215, 220, 225, 230, 235, 240];

    // By hand: ln 211 = 5.3519 in the middle; the seventh of the thirteen distances is ln 211 − ln 196 = 0.0737, a standard
    // deviation of 0.0737 / 0.6745 = 0.1093. ln 42 = 3.7377, and (3.7377 − 5.3519) / 0.1093 = −14.77.
    [Fact]
    public void A_day_with_a_fifth_of_the_usual_visits_is_unusual_and_its_score_can_be_worked_out_by_hand()
    {
        var pattern = WeekdayPattern.Of(Thursdays, isCount: true)!;

        pattern.ScoreOfUnusual(41).Should().BeApproximately(-14.77, 0.01);
        (pattern.Low, pattern.High, pattern.Values).Should().Be((185, 235, 13));
    }

    // 0.1093 × 3.5 = 0.3826: from 211 / e^0.3826 − 1 = 142.9 to 211 × e^0.3826 − 1 = 308.3 nothing is unusual.
    [Theory]
    [InlineData(142, true)]
    [InlineData(144, false)]
    [InlineData(210, false)]
    [InlineData(308, false)]
    [InlineData(309, true)]
    public void Half_as_much_and_twice_as_much_are_equally_far(double visits, bool isUnusual) =>
        (WeekdayPattern.Of(Thursdays, isCount: true)!.ScoreOfUnusual(visits) is not null).Should().Be(isUnusual);

    [Fact]
    public void One_wild_day_before_hides_no_other() =>
        WeekdayPattern.Of([.. Thursdays.Skip(1), 2000], isCount: true)!.ScoreOfUnusual(41).Should().BeLessThan(-10);

    [Fact]
    public void What_happened_twice_before_is_not_unusual() =>
        WeekdayPattern.Of([40, 41, 200, 205, 210, 215, 220, 225, 230, 235], isCount: true)!.ScoreOfUnusual(41).Should().BeNull();

    [Fact]
    public void Five_weeks_make_no_pattern()
    {
        WeekdayPattern.Of([200, 200, 200, 200, 200], isCount: true).Should().BeNull();
        WeekdayPattern.Of([200, 200, 200, 200, 200, 200], isCount: true).Should().NotBeNull();
    }

    [Fact]
    public void What_was_as_high_twice_before_is_not_unusual_either() =>
        WeekdayPattern.Of([200, 205, 210, 215, 220, 225, 230, 235, 2000, 2100], isCount: true)!.ScoreOfUnusual(2000).Should().BeNull();

    // Of 3 nothing is unusual up to 4 × 1.396 − 1 = 4.6; as a count it varies by 1 / √4, and 4 × e^1.75 − 1 = 22 are chance.
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Only_counts_vary_by_chance_as_counts_do(bool isCount, bool isUnusual) =>
        (WeekdayPattern.Of(Enumerable.Repeat(3.0, 8), isCount)!.ScoreOfUnusual(5) is not null).Should().Be(isUnusual);

    // Days that are all alike: a tenth more or less is chance, and 1.1^3.5 = 1.396 times as much is the limit.
    [Theory]
    [InlineData(1_000, 1_390, false)]
    [InlineData(1_000, 1_410, true)]
    [InlineData(1_000, 720, false)]
    [InlineData(1_000, 700, true)]
    public void Where_all_days_were_alike_a_small_difference_is_still_none(double usual, double value, bool isUnusual) =>
        (WeekdayPattern.Of(Enumerable.Repeat(usual, 8), isCount: false)!.ScoreOfUnusual(value) is not null).Should().Be(isUnusual);

    // A count of 1 varies by chance by about 1 / √2 on the scale: 3.5 / √2 = 2.475, and 2 × e^2.475 − 1 = 22.8.
    [Theory]
    [InlineData(1, 4, false)]
    [InlineData(1, 22, false)]
    [InlineData(1, 23, true)]
    [InlineData(0, 5, false)]
    public void A_few_visits_more_at_a_quiet_outlet_are_chance(double usual, double visits, bool isUnusual) =>
        (WeekdayPattern.Of(Enumerable.Repeat(usual, 8), isCount: true)!.ScoreOfUnusual(visits) is not null).Should().Be(isUnusual);
}
