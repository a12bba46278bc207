namespace ServiceKpi.Domain.Tests.Surveys;

public sealed class AskPlanTests
{
    // 10,000 numbers of an outlet, 50 : 30 : 10 of a hundred. Of 5,000 three standard deviations are 150.
    [Fact]
    public void Numbers_that_follow_each_other_fall_into_the_shares()
    {
        var plan = new AskPlan();
        plan.Choose(50, 30, 10, afterHandover: false, quietDays: 30, countsCounter: false);

        var kinds = Enumerable.Range(1, 10_000).Select(n => plan.KindOf($"SBY01-{n:0000}")).ToList();

        kinds.Count(k => k == SurveyKind.Csat).Should().BeCloseTo(5_000, 150);
        kinds.Count(k => k == SurveyKind.Ces).Should().BeCloseTo(3_000, 150);
        kinds.Count(k => k == SurveyKind.Nps).Should().BeCloseTo(1_000, 120);
        kinds.Count(k => k is null).Should().BeCloseTo(1_000, 120);
    }

    [Fact]
    public void The_same_number_is_always_asked_the_same()
    {
        var plan = new AskPlan();

        Enumerable.Range(0, 5).Select(_ => plan.KindOf("SBY01-0042")).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Nobody_is_asked_where_all_shares_are_nothing_and_everybody_where_one_is_all()
    {
        var plan = new AskPlan();
        plan.Choose(0, 0, 0, false, 30, false);
        Enumerable.Range(0, 200).Should().OnlyContain(n => plan.KindOf($"T-{n}") == null);
        plan.Choose(0, 0, 100, false, 30, false);
        Enumerable.Range(0, 200).Should().OnlyContain(n => plan.KindOf($"T-{n}") == SurveyKind.Nps);
    }

    [Theory]
    [InlineData(60, 30, 11, 30)]
    [InlineData(-1, 0, 0, 30)]
    [InlineData(0, 0, 0, 366)]
    public void What_cannot_be_is_refused(int csat, int ces, int nps, int quiet) =>
        FluentActions.Invoking(() => new AskPlan().Choose(csat, ces, nps, false, quiet, false)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Other_words_begin_a_series_and_the_same_words_do_not()
    {
        var plan = new AskPlan();
        plan.Word("Puas?", null, null, TestDay.Monday);
        plan.Word(" Puas? ", "", null, TestDay.Monday.AddDays(5));

        (plan.QuestionOf(SurveyKind.Csat), plan.QuestionOf(SurveyKind.Nps), plan.WordedOn).Should().Be(("Puas?", null, TestDay.Monday));
        plan.Word("Puas sekali?", "Repot?", null, TestDay.Monday.AddDays(9));
        plan.Word("Sangat puas?", "Repot?", null, TestDay.Monday.AddDays(9));
        plan.Breaks.Should().Equal(
            new SeriesBreak(SurveyKind.Csat, TestDay.Monday), new SeriesBreak(SurveyKind.Ces, TestDay.Monday.AddDays(9)), new SeriesBreak(SurveyKind.Csat, TestDay.Monday.AddDays(9)));
    }

    [Theory]
    [InlineData(SurveyKind.Csat, 2, true)]
    [InlineData(SurveyKind.Csat, 3, false)]
    [InlineData(SurveyKind.Ces, 4, true)]
    [InlineData(SurveyKind.Ces, 3, false)]
    [InlineData(SurveyKind.Nps, 6, true)]
    [InlineData(SurveyKind.Nps, 7, false)]
    public void Whoever_is_not_content_is_called_back(SurveyKind kind, int score, bool isLow) => Callback.IsLow(kind, score).Should().Be(isLow);

    // Answered on Monday, changed on Tuesday: it stays Monday's. An answer that is set aside counts in nothing.
    [Fact]
    public void A_changed_answer_stays_on_its_day_and_one_set_aside_counts_in_nothing()
    {
        var answer = new SurveyAnswer("k", 0, SurveyKind.Csat, null, TestDay.Monday.AddDays(-3));
        answer.Answer(2, TestDay.Monday);
        answer.Answer(5, TestDay.Monday.AddDays(1));
        (answer.AnsweredOn, answer.Score).Should().Be((TestDay.Monday, 5));
        FluentActions.Invoking(() => answer.Answer(6, TestDay.Monday)).Should().Throw<ArgumentOutOfRangeException>();

        var tally = new DayTally(TestOutlet.AlwaysOpen, TestDay.Monday);
        tally.Add(new SurveyAnswer("a", 0, SurveyKind.Csat, 5, TestDay.Monday).Unverified(isCounted: false));
        tally.Add(new SurveyAnswer("b", 0, SurveyKind.Csat, 5, TestDay.Monday).Unverified(isCounted: true));
        (tally.ToSums()[Measure.CsatAnswers], tally.ToSums()[Measure.SurveysAsked]).Should().Be((1, 1));
    }
}
