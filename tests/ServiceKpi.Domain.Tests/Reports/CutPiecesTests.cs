namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>An outlet with as many visits on a weekday as on the same weekday of any week: 100 on Mondays to Wednesdays, 300 otherwise.</summary>
public sealed class CutPiecesTests
{
    private readonly TestChain chain = new("2026-11-28");

    public CutPiecesTests()
    {
        var outlet = chain.Add("A");
        for (var day = new DateOnly(2026, 9, 1); day <= new DateOnly(2026, 11, 28); day = day.AddDays(1))
        {
            chain.Entered(outlet, $"{day:O}", day.DayOfWeek is >= DayOfWeek.Monday and <= DayOfWeek.Wednesday ? 100 : 300, null);
        }
    }

    [Fact]
    public async Task Monday_to_Wednesday_stand_beside_Monday_to_Wednesday()
    {
        var last = (await AskAsync("2026-11-02", "2026-11-18", Grain.Week)).Values[^1];

        last.Comparison!.Period.ToString().Should().Be("2026-11-09/2026-11-11");
        last.Comparison.Change.Should().Be(0);
    }

    [Fact]
    public async Task The_beginning_of_a_month_stands_beside_the_beginning_of_the_one_before() =>
        (await AskAsync("2026-11-01", "2026-11-18", Grain.Month)).Values.Single().Comparison!.Period.ToString()
            .Should().Be("2026-10-01/2026-10-18");

    [Fact]
    public async Task A_single_day_is_fairly_compared_with_its_weekday_in_the_week_before()
    {
        var report = await AskAsync("2026-11-19", "2026-11-19", Grain.Total, Fairness.Fair);

        report.ComparedWith.ToString().Should().Be("2026-11-12/2026-11-12");
        report.Values.Single().Comparison!.Change.Should().Be(0);
        report.Pairing!.Paired.Should().Be(1);
    }

    [Fact]
    public async Task Days_without_any_counterpart_are_told_and_not_taken_for_a_plain_comparison()
    {
        // Sunday 1 to Tuesday 3 November to date meet Thursday 1 to Saturday 3 October.
        var early = new TestChain("2026-11-03");
        early.Add("A");

        var report = await early.AskAsync(Question("2026-11-01", "2026-11-30", Grain.Total, Fairness.Fair));

        report.Pairing!.Paired.Should().Be(0);
    }

    private static KpiQuestion Question(string from, string to, Grain grain, Fairness fairness) => new()
    {
        Period = new Period(TestTime.Day(from), TestTime.Day(to)),
        Kpis = ["visits"],
        Grain = grain,
        Comparison = Comparison.Previous,
        Fairness = fairness,
    };

    private Task<KpiReport> AskAsync(string from, string to, Grain grain, Fairness fairness = Fairness.Plain) =>
        chain.AskAsync(Question(from, to, grain, fairness));
}
