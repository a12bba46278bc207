namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class CustomerEffortTests
{
    private static readonly CustomerEffort Kpi = new();

    // Formula of Call Centre Helper, "How to Calculate Customer Effort" (callcentrehelper.com), on the scale of 2010
    // from 1 = very low to 5 = very high effort: the sum of the scores / those who responded, the lower the better.
    // Numbers worked by hand: 40 × 1, 30 × 2, 15 × 3, 10 × 4, 5 × 5: (40 + 60 + 45 + 40 + 25) / 100 = 2.1; ease 70 %.
    // Squares 40 + 120 + 135 + 160 + 125 = 580, s² = (580 − 441) / 99 = 1.40404, 1.96·√(1.40404 / 100) = 0.23224.
    [Fact]
    public void The_mean_has_its_interval_and_its_ease_beside_it()
    {
        var value = Kpi.Evaluate(Answered((1, 40), (2, 30), (3, 15), (4, 10), (5, 5)));

        value.ShouldBe(2.1, 210, 100, sample: 100);
        value.Ease.Should().Be(70);
        value.Interval!.Low.Should().BeApproximately(1.86776, 1e-5);
        value.Interval.High.Should().BeApproximately(2.33224, 1e-5);
    }

    [Fact]
    public void No_answer_is_no_value_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.NotAnswered(SurveyKind.Ces, 9).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void One_answer_has_a_value_and_no_interval()
    {
        var value = Kpi.Evaluate(Answered((2, 1)));

        value.ShouldBe(2, 2, 1, sample: 1);
        value.Ease.Should().Be(100);
        value.Interval.Should().BeNull();
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 100)]
    [InlineData(3, 0)]
    [InlineData(5, 0)]
    public void Answers_all_the_same_have_an_interval_of_no_width(int score, double ease)
    {
        var value = Kpi.Evaluate(Answered((score, 6)));

        value.ShouldBe(score, 6 * score, 6, sample: 6);
        value.Interval.Should().Be(new ConfidenceInterval(score, score));
        value.Ease.Should().Be(ease);
    }

    private static Measurement Answered(params (int Score, int Count)[] answers) =>
        TestDay.Quiet.Answered(SurveyKind.Ces, answers).Measured();
}
