namespace ServiceKpi.Web.Tests.Charts;

public class NiceScaleTests
{
    [Fact]
    public void The_ticks_are_round_and_hold_every_value() =>
        NiceScale.Of([40, 212, null], withZero: true).Ticks.Should().Equal(0, 50, 100, 150, 200, 250);

    [Fact]
    public void Without_zero_the_axis_begins_near_the_lowest_value() =>
        NiceScale.Of([71.4, 100], withZero: false).Ticks.Should().Equal(70, 80, 90, 100);

    [Fact]
    public void Negative_values_have_their_place() =>
        NiceScale.Of([-21, 35], withZero: false).Ticks.Should().Equal(-40, -20, 0, 20, 40);

    [Fact]
    public void Time_is_cut_at_whole_hours() =>
        NiceScale.Of([1000, 15000], withZero: true, seconds: true).Ticks.Should().Equal(0, 3600, 7200, 10800, 14400, 18000);

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(1e12)]
    public void A_single_value_has_an_axis_around_it(double value)
    {
        var scale = NiceScale.Of([value], withZero: false);

        scale.From.Should().BeLessThan(value);
        scale.To.Should().BeGreaterThan(value);
    }

    [Fact]
    public void No_values_have_an_axis_too() => NiceScale.Of([null], withZero: false).To.Should().BeGreaterThan(0);

    [Fact]
    public void Whatever_the_values_they_lie_on_the_axis_and_the_ticks_are_few()
    {
        var random = new Random(7);
        for (var i = 0; i < 1000; i++)
        {
            var size = Math.Pow(10, random.Next(-3, 13));
            var values = Enumerable.Range(0, 5).Select(_ => (double?)((random.NextDouble() - 0.3) * size)).ToList();
            var scale = NiceScale.Of(values, withZero: i % 2 == 0, seconds: i % 3 == 0);

            values.Should().OnlyContain(v => scale.Share(v!.Value) >= -1e-9 && scale.Share(v.Value) <= 1 + 1e-9);
            scale.Ticks.Count.Should().BeInRange(2, 9);
        }
    }
}
