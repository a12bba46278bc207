namespace ServiceKpi.Domain.Tests.Targets;

public class TargetJudgeTests
{
    [Theory]
    [InlineData(90.01, TargetStatus.Met)]
    [InlineData(90, TargetStatus.Met)]
    [InlineData(89.99, TargetStatus.AtRisk)]
    [InlineData(85, TargetStatus.AtRisk)]
    [InlineData(84.99, TargetStatus.Missed)]
    [InlineData(0, TargetStatus.Missed)]
    public void Target_and_limit_belong_to_the_better_side_where_more_is_better(double value, TargetStatus expected) =>
        TargetJudge.Judge(Direction.Higher, value, 90, 85).Should().Be(expected);

    [Theory]
    [InlineData(0, TargetStatus.Met)]
    [InlineData(1800, TargetStatus.Met)]
    [InlineData(1800.5, TargetStatus.AtRisk)]
    [InlineData(2700, TargetStatus.AtRisk)]
    [InlineData(2700.5, TargetStatus.Missed)]
    public void They_belong_to_it_where_less_is_better(double value, TargetStatus expected) =>
        TargetJudge.Judge(Direction.Lower, value, 1800, 2700).Should().Be(expected);

    [Theory]
    [InlineData(Direction.Higher, 49.9)]
    [InlineData(Direction.Lower, 50.1)]
    public void Without_a_limit_whatever_does_not_meet_the_target_is_missed(Direction better, double value) =>
        TargetJudge.Judge(better, value, 50, null).Should().Be(TargetStatus.Missed);

    [Theory]
    [InlineData(-10, TargetStatus.Met)]
    [InlineData(-10.5, TargetStatus.AtRisk)]
    [InlineData(-20.5, TargetStatus.Missed)]
    public void A_score_below_zero_is_judged_like_any_other(double value, TargetStatus expected) =>
        TargetJudge.Judge(Direction.Higher, value, -10, -20).Should().Be(expected);

    [Fact]
    public void What_only_arithmetic_took_away_is_not_missing()
    {
        var sum = Enumerable.Repeat(0.1, 10).Sum();

        sum.Should().BeLessThan(1);
        TargetJudge.Judge(Direction.Higher, sum, 1, null).Should().Be(TargetStatus.Met);
    }

    [Fact]
    public void Of_a_large_target_a_billionth_is_only_arithmetic()
    {
        TargetJudge.Judge(Direction.Higher, 3_999_999_998, 4_000_000_000, null).Should().Be(TargetStatus.Met);
        TargetJudge.Judge(Direction.Higher, 3_999_999_990, 4_000_000_000, null).Should().Be(TargetStatus.Missed);
    }

    [Fact]
    public void Parts_without_any_weight_have_no_mean()
    {
        Aim.Mean([(new Aim(80, null), 0), (new Aim(90, 85), 0)]).Should().BeNull();
        Aim.Mean([(new Aim(80, null), 1), (new Aim(90, 85), 3)]).Should().Be(new Aim(87.5, 83.75));
    }
}
