namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class NetPromoterScoreTests
{
    private static readonly NetPromoterScore Kpi = new();

    // Palos Publishing, "Convert NPS responses to scores" (palospublishing.com): 60 promoters, 20 passives and 20
    // detractors among 100 respondents are 60 % − 20 % = 40.
    [Fact]
    public void The_published_survey_scores_40()
    {
        var value = Kpi.Evaluate(Answered((10, 35), (9, 25), (8, 12), (7, 8), (6, 15), (0, 5)));

        value.ShouldBe(40, 40, 100, sample: 100);
        value.Interval.Should().Be(ConfidenceInterval.AdjustedWald(60, 20, 100));
    }

    // DELA annual report 2018, glossary (annualreport2018.dela.nl): 30 % promoters and 20 % detractors are +10.
    [Fact]
    public void The_published_definition_scores_10() =>
        Kpi.Evaluate(Answered((9, 3), (7, 5), (3, 2))).ShouldBe(10, 1, 10, sample: 10);

    [Theory]
    [InlineData(0, -100)]
    [InlineData(6, -100)]
    [InlineData(7, 0)]
    [InlineData(8, 0)]
    [InlineData(9, 100)]
    [InlineData(10, 100)]
    public void Each_answer_is_a_detractor_a_passive_or_a_promoter(int score, double points)
    {
        Kpi.Evaluate(Answered((score, 1))).ShouldBe(points, points / 100, 1, sample: 1);
        Kpi.Evaluate(Answered((score, 4))).ShouldBe(points, points / 25, 4, sample: 4);
    }

    [Fact]
    public void As_many_promoters_as_detractors_are_a_real_0() =>
        Kpi.Evaluate(Answered((10, 3), (1, 3))).ShouldBe(0, 0, 6, sample: 6);

    [Fact]
    public void No_answer_is_no_value_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.NotAnswered(SurveyKind.Nps, 9).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static Measurement Answered(params (int Score, int Count)[] answers) =>
        TestDay.Quiet.Answered(SurveyKind.Nps, answers).Measured();
}
