namespace ServiceKpi.Domain.Tests.Measures;

public sealed class DayTallySurveysTests
{
    [Theory]
    [InlineData(SurveyKind.Csat)]
    [InlineData(SurveyKind.Ces)]
    [InlineData(SurveyKind.Nps)]
    public void A_blank_score_was_asked_and_not_answered(SurveyKind kind)
    {
        var sums = TestDay.Quiet.NotAnswered(kind, 2).Sums();

        sums[Measure.SurveysAsked].Should().Be(2);
        MeasureSums.All.Where(m => sums[m] != 0).Should().Equal(Measure.SurveysAsked);
    }

    [Fact]
    public void Satisfaction_counts_its_answers_scores_and_the_satisfied()
    {
        var sums = TestDay.Quiet.Answered(SurveyKind.Csat, (1, 1), (2, 1), (3, 1), (4, 1), (5, 1)).Sums();

        sums[Measure.CsatAnswers].Should().Be(5);
        sums[Measure.CsatScores].Should().Be(15);
        sums[Measure.CsatSatisfied].Should().Be(2);
        sums[Measure.SurveysAsked].Should().Be(5);
        sums[Measure.SurveysAnswered].Should().Be(5);
    }

    [Fact]
    public void Effort_counts_its_answers_scores_squares_and_the_low_ones()
    {
        var sums = TestDay.Quiet.Answered(SurveyKind.Ces, (1, 1), (2, 1), (3, 1), (4, 1), (5, 1)).Sums();

        sums[Measure.CesAnswers].Should().Be(5);
        sums[Measure.CesScores].Should().Be(15);
        sums[Measure.CesSquares].Should().Be(55);
        sums[Measure.CesLowEffort].Should().Be(2);
        sums[Measure.SurveysAnswered].Should().Be(5);
    }

    [Fact]
    public void Recommendation_counts_promoters_from_9_and_detractors_to_6()
    {
        var sums = TestDay.Quiet.Answered(SurveyKind.Nps, [.. Enumerable.Range(0, 11).Select(s => (s, 1))]).Sums();

        sums[Measure.NpsAnswers].Should().Be(11);
        sums[Measure.NpsPromoters].Should().Be(2);
        sums[Measure.NpsDetractors].Should().Be(7);
        sums[Measure.SurveysAnswered].Should().Be(11);
    }
}
