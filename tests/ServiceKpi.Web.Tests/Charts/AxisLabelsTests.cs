namespace ServiceKpi.Web.Tests.Charts;

public class AxisLabelsTests
{
    [Theory]
    [InlineData(0, 8, 0)]
    [InlineData(3, 8, 3)]
    [InlineData(31, 8, 8)]
    [InlineData(365, 8, 8)]
    public void Labels_are_never_more_than_fit(int count, int most, int shown) =>
        AxisLabels.Of(count, most).Should().HaveCount(shown);

    [Fact]
    public void Labels_are_evenly_spread_from_the_first() => AxisLabels.Of(10, 4).Should().Equal(0, 3, 6, 9);
}
