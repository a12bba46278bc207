namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class CallbackTimeTests
{
    private static readonly CallbackTime Kpi = new();
    private const double HistogramError = 1.0 / 128;
    private static readonly DateTime Noon = TestTime.Utc("2026-03-02 05:00");

    // Called after 1, 2, 3, 4 and 10 hours: the median is 3 hours, the mean 4.
    [Fact]
    public void The_median_of_five_calls_is_the_third()
    {
        var value = Kpi.Evaluate(TestDay.Quiet.With([Called(1), Called(2), Called(3), Called(4), Called(10)]).Measured());

        value.Value.Should().BeApproximately(3 * 3600, 3 * 3600 * HistogramError);
        (value.Mean, value.SampleSize).Should().Be((4 * 3600, 5));
    }

    // Answered on Monday, called on Tuesday: the answer counts on Monday, the call on Tuesday, also when a later answer has replaced it.
    [Fact]
    public void A_call_counts_on_its_day_and_the_answer_on_its_own()
    {
        var answer = Called(30);
        var tuesday = TestDay.On(TestDay.Monday.AddDays(1)).With([answer]).Sums();

        answer.Days.Should().Equal(TestDay.Monday, TestDay.Monday.AddDays(1));
        (tuesday[Measure.Callbacks], tuesday[Measure.CallbackSeconds], tuesday[Measure.CsatAnswers]).Should().Be((1, 30 * 3600, 0));
        var monday = TestDay.Quiet.With([answer]).Sums();
        (monday[Measure.Callbacks], monday[Measure.CsatAnswers]).Should().Be((0, 1));
    }

    // Open from 9 to 17, counted by open hours: from Monday 16:00 to Tuesday 10:00 it is two hours.
    [Fact]
    public void Where_the_outlet_counts_open_hours_so_does_the_call()
    {
        var outlet = TestOutlet.CountingOpenHours(HoursBuilder.Weekdays("09:00-17:00").Build());
        var answer = Answer().WaitsFrom(TestTime.Utc("2026-03-02 16:00")).CallBack(TestTime.Utc("2026-03-03 10:00"), outlet);

        TestDay.On(TestDay.Monday.AddDays(1), outlet).With([answer]).Sums()[Measure.CallbackSeconds].Should().Be(2 * 3600);
    }

    [Fact]
    public void Whoever_was_never_called_is_in_no_value() =>
        Kpi.Evaluate(TestDay.Quiet.With([Answer().WaitsFrom(Noon)]).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void The_first_call_and_the_first_wait_stay()
    {
        var answer = Called(1).WaitsFrom(Noon.AddHours(5)).CallBack(Noon.AddHours(9), TestOutlet.AlwaysOpen);

        (answer.LowAt, answer.CalledBackAt).Should().Be((Noon, Noon.AddHours(1)));
        Answer().WaitsFrom(Noon).WaitsFrom(null).LowAt.Should().BeNull();
    }

    [Fact]
    public void Nobody_is_called_who_does_not_wait_or_before_they_did()
    {
        FluentActions.Invoking(() => Answer().CallBack(Noon, TestOutlet.AlwaysOpen)).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => Called(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static SurveyAnswer Answer() => new("K", 1, SurveyKind.Csat, 1, TestDay.Monday);

    private static SurveyAnswer Called(int hours) => Answer().WaitsFrom(Noon).CallBack(Noon.AddHours(hours), TestOutlet.AlwaysOpen);
}
