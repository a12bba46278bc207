using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Score;

public sealed class AttainmentTests
{
    private static readonly Gen<double> Numbers = Gen.Choose(-1_000_000, 1_000_000).Select(n => n / 100.0);

    /// <summary>
    /// UNDP, Human Development Report 2007/2008, technical note 1: Turkey 2005, life expectancy at birth 71.4 years, goalposts
    /// 25 and 85, index 0.773.
    /// </summary>
    [Fact]
    public void The_life_expectancy_of_turkey_is_what_undp_prints() =>
        Math.Round(Attainment.Of(71.4, floor: 25, target: 85, Direction.Higher)!.Value / 100, 3).Should().Be(0.773);

    [Fact]
    public void Where_less_is_better_the_floor_is_the_higher_value() =>
        Attainment.Of(90, floor: 240, target: 40, Direction.Lower).Should().Be(75, "90 minutes are 150 of the 200 from 240 down to 40");

    [Theory]
    [InlineData(49, Direction.Higher, 50, 80, 0)]
    [InlineData(50, Direction.Higher, 50, 80, 0)]
    [InlineData(80, Direction.Higher, 50, 80, 100)]
    [InlineData(95, Direction.Higher, 50, 80, 100)]
    [InlineData(5, Direction.Lower, 4, 2, 0)]
    [InlineData(1, Direction.Lower, 4, 2, 100)]
    public void What_is_beyond_floor_or_target_counts_as_them(double value, Direction better, double floor, double target, double attained) =>
        Attainment.Of(value, floor, target, better).Should().Be(attained);

    [Theory]
    [InlineData(Direction.Higher, 80, 80)]
    [InlineData(Direction.Higher, 81, 80)]
    [InlineData(Direction.Lower, 2, 2)]
    [InlineData(Direction.Lower, 1, 2)]
    public void A_floor_that_is_not_worse_than_the_target_leaves_nothing_to_measure(Direction better, double floor, double target) =>
        Attainment.Of(1, floor, target, better).Should().BeNull();

    [Fact]
    public void It_is_0_to_100_and_a_better_value_never_attains_less() => Law.Holds(
        from floor in Numbers
        from target in Numbers
        from one in Numbers
        from other in Numbers
        from better in Gen.Elements(Direction.Higher, Direction.Lower)
        select (floor, target, one, other, better),
        c =>
        {
            var (worse, good) = c.one < c.other == (c.better == Direction.Higher) ? (c.one, c.other) : (c.other, c.one);
            var (low, high) = (Attainment.Of(worse, c.floor, c.target, c.better), Attainment.Of(good, c.floor, c.target, c.better));
            if (low is not null)
            {
                low.Should().BeInRange(0, 100);
                high.Should().BeInRange(low.Value, 100);
            }
        });
}
