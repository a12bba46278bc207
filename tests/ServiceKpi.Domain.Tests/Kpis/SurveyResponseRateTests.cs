namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class SurveyResponseRateTests
{
    private static readonly SurveyResponseRate Kpi = new();

    // eHow, "How to calculate response rate in surveys and research" (ehow.co.uk/how_5852059): 200 e-mails sent out and
    // 40 completed surveys are 40 / 200 = 20 %.
    [Fact]
    public void The_published_survey_has_a_response_rate_of_20_percent() => Kpi.Evaluate(Survey(40, 160)).ShouldBeShare(40, 200);

    [Fact]
    public void Every_kind_of_survey_counts()
    {
        var day = TestDay.Quiet.Answered(SurveyKind.Csat, (5, 1)).Answered(SurveyKind.Ces, (1, 1))
            .Answered(SurveyKind.Nps, (0, 1)).NotAnswered(SurveyKind.Nps, 1);

        Kpi.Evaluate(day.Measured()).ShouldBeShare(3, 4);
    }

    [Fact]
    public void Nobody_asked_is_no_value_and_not_0() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(4, 0)]
    [InlineData(0, 4)]
    public void All_and_none_are_real_scores(int answered, int silent) =>
        Kpi.Evaluate(Survey(answered, silent)).ShouldBeShare(answered, answered + silent);

    private static Measurement Survey(int answered, int silent) =>
        TestDay.Quiet.Answered(SurveyKind.Csat, (4, answered)).NotAnswered(SurveyKind.Csat, silent).Measured();
}
