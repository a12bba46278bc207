namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class CustomerSatisfactionTests
{
    private static readonly CustomerSatisfaction Kpi = new();

    // Delighted help, "How is CSAT calculated?" (help.delighted.com/article/240): 42 × 5, 32 × 4, 10 × 3, 9 × 2 and
    // 14 × 1 are 74 satisfied of 107, 69.16 %. The mean by hand: (210 + 128 + 30 + 18 + 14) / 107 = 400 / 107.
    [Fact]
    public void The_published_survey_scores_69_16()
    {
        var value = Kpi.Evaluate(Answered((5, 42), (4, 32), (3, 10), (2, 9), (1, 14)));

        value.ShouldBeShare(74, 107);
        value.Value.Should().BeApproximately(69.16, 0.005);
        value.Mean.Should().BeApproximately(400.0 / 107, 1e-9);
    }

    // Intercom help, "What is CSAT and how is CSAT score calculated?": 10 × 5, 20 × 4, 10 × 3, 5 × 2, 5 × 1 are 60 %.
    [Fact]
    public void The_second_published_survey_scores_60() =>
        Kpi.Evaluate(Answered((5, 10), (4, 20), (3, 10), (2, 5), (1, 5))).ShouldBeShare(30, 50);

    [Fact]
    public void A_neutral_answer_is_not_satisfied() => Kpi.Evaluate(Answered((3, 1))).ShouldBeShare(0, 1);

    [Fact]
    public void No_answer_is_no_value_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.NotAnswered(SurveyKind.Csat, 9).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Other_surveys_are_not_counted() =>
        Kpi.Evaluate(TestDay.Quiet.Answered(SurveyKind.Nps, (5, 3)).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Theory]
    [InlineData(1, 3, 0)]
    [InlineData(4, 3, 3)]
    [InlineData(5, 1, 1)]
    public void Answers_all_the_same_are_their_own_mean(int score, int count, int satisfied)
    {
        var value = Kpi.Evaluate(Answered((score, count)));

        value.ShouldBeShare(satisfied, count);
        value.Mean.Should().Be(score);
    }

    private static Measurement Answered(params (int Score, int Count)[] answers) =>
        TestDay.Quiet.Answered(SurveyKind.Csat, answers).Measured();
}
