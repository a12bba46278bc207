namespace ServiceKpi.Domain.Tests.Pace;

public sealed class LocalLevelTests
{
    /// <summary>
    /// R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 8.1: the exports of Algeria in
    /// the years from 2010 on, smoothed with α = 0.84. The levels are rounded there, so the first is 0.84·39.04 + 0.16·39.54 = 39.12.
    /// </summary>
    [Fact]
    public void Levels_are_those_of_the_textbook()
    {
        double?[] exports = [39.04, 46.24, 19.79, 24.68, 25.08, 22.60, 25.99, 23.43];
        double[] textbook = [39.12, 45.10, 23.84, 24.55, 25.00, 22.99, 25.51, 23.77];

        var levels = LocalLevel.Smooth(exports, 39.54, 0.84);

        levels.Should().HaveSameCount(textbook);
        levels.Zip(textbook).Should().OnlyContain(l => Math.Abs(l.First - l.Second) < 0.0101);
    }

    [Fact]
    public void A_missing_value_leaves_the_level_as_it_is() =>
        LocalLevel.Smooth([2, null, 4], 1, 0.5).Should().Equal(1.5, 1.5, 2.75);

    /// <summary>
    /// 1, 1, … then 3, 3, …: the sooner the level follows, the less it is off, so the greatest weight is chosen. The start is the
    /// mean of fourteen values, 1.
    /// </summary>
    [Fact]
    public void A_level_that_jumps_is_followed_as_soon_as_may_be()
    {
        double?[] values = [.. Enumerable.Repeat<double?>(1, 20), .. Enumerable.Repeat<double?>(3, 20)];

        var level = LocalLevel.Of(values)!;

        level.Alpha.Should().Be(0.5);
        level.Level.Should().BeApproximately(3, 1e-5);
        level.Errors[20].Should().Be(2);
        level.Errors[21].Should().Be(1);
    }

    /// <summary>Values that go up and down by 0.1 around 1 are best told by a level that hardly moves.</summary>
    [Fact]
    public void A_level_that_stays_hardly_follows() =>
        LocalLevel.Of([.. Enumerable.Range(0, 60).Select(i => (double?)(1 + (i % 2 == 0 ? 0.1 : -0.1)))])!.Alpha.Should().Be(0.05);

    [Fact]
    public void Without_a_value_there_is_no_level() => LocalLevel.Of([null, null]).Should().BeNull();
}
