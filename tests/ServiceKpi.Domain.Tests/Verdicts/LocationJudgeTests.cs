namespace ServiceKpi.Domain.Tests.Verdicts;

public sealed class LocationJudgeTests
{
    private const double Tolerance = 0.02;

    [Theory]
    [InlineData(0.1, 0.1, LocationVerdict.Thriving)]
    [InlineData(-0.1, 0.1, LocationVerdict.UnderVisited)]
    [InlineData(0.1, -0.1, LocationVerdict.ConvertingLess)]
    [InlineData(-0.1, -0.1, LocationVerdict.Review)]
    [InlineData(0, 0, LocationVerdict.Steady)]
    [InlineData(0.1, 0, LocationVerdict.Thriving)]
    [InlineData(0, 0.1, LocationVerdict.Thriving)]
    [InlineData(-0.1, 0, LocationVerdict.UnderVisited)]
    [InlineData(0, -0.1, LocationVerdict.ConvertingLess)]
    public void Visits_and_ratio_decide_together(double visits, double ratio, LocationVerdict verdict) =>
        LocationJudge.Judge(visits, ratio, Tolerance).Should().Be(verdict);

    [Theory]
    [InlineData(0.02, LocationVerdict.Steady)]
    [InlineData(-0.02, LocationVerdict.Steady)]
    [InlineData(0.0201, LocationVerdict.Thriving)]
    [InlineData(-0.0201, LocationVerdict.UnderVisited)]
    public void A_change_of_exactly_the_tolerance_is_flat(double visits, LocationVerdict verdict) =>
        LocationJudge.Judge(visits, 0, Tolerance).Should().Be(verdict);

    [Fact]
    public void Binary_fractions_do_not_turn_the_tolerance_into_a_change() =>
        LocationJudge.Judge((102.0 - 100) / 100, (1.02 - 1) / 1, Tolerance).Should().Be(LocationVerdict.Steady);

    [Fact]
    public void Without_a_tolerance_every_change_counts() =>
        LocationJudge.Judge(0.0001, -0.0001, 0).Should().Be(LocationVerdict.ConvertingLess);

    [Theory]
    [InlineData(null, 0.1)]
    [InlineData(0.1, null)]
    [InlineData(null, null)]
    public void Without_one_of_the_changes_there_is_no_verdict(double? visits, double? ratio) =>
        LocationJudge.Judge(visits, ratio, Tolerance).Should().BeNull();

    [Fact]
    public void A_negative_tolerance_is_refused() =>
        FluentActions.Invoking(() => LocationJudge.Judge(0, 0, -0.01)).Should().Throw<ArgumentOutOfRangeException>();
}
