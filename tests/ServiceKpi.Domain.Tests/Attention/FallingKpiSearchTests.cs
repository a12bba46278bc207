namespace ServiceKpi.Domain.Tests.Attention;

public sealed class FallingKpiSearchTests
{
    [Fact]
    public void A_clear_change_for_the_worse_is_found_by_the_direction_of_its_kpi()
    {
        Find(Judged("csat", 70, 85)).Should().ContainSingle().Which.Severity.Should().Be(Severity.Middle, "15 of 100 points");
        Find(Judged("csat", 85, 70)).Should().BeEmpty();
        Find(Judged("first-response-time", 900, 600)).Should().ContainSingle().Which.Weight.Should().Be(0.5);
        Find(Judged("first-response-time", 600, 900)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Clarity.Noise)]
    [InlineData(Clarity.CannotTell)]
    public void Noise_is_no_news(Clarity clarity) => Find(Judged("csat", 10, 90, clarity)).Should().BeEmpty();

    [Fact]
    public void A_few_cases_are_not_judged()
    {
        Find(Judged("csat", 10, 90) with { BelowMinimumSample = true }).Should().BeEmpty();
        var reading = Judged("csat", 10, 90);
        Find(reading with { Comparison = reading.Comparison! with { BelowMinimumSample = true } }).Should().BeEmpty();
    }

    [Fact]
    public void A_month_that_runs_on_stays_one_finding()
    {
        var one = Find(Judged("csat", 70, 85))[0].Key;
        var next = Find(Judged("csat", 71, 85) with { Period = new Period(Month("2026-11").From, TestTime.Day("2026-11-21")) })[0].Key;

        next.Should().Be(one);
        Find(Judged("csat", 40, 85))[0].Key.Should().NotBe(one, "45 points are another level");
    }

    [Theory]
    [InlineData("2026-11-14", "2026-10")]
    [InlineData("2026-11-15", "2026-11")]
    public void A_running_month_counts_once_it_has_had_fourteen_days(string today, string month) =>
        FallingKpiSearch.DaysOn(TestTime.Day(today)).Should().Be(Month(month));

    [Fact]
    public void A_verdict_that_turned_for_the_worse_is_found_when_a_fall_is_clear()
    {
        Verdicts((10, 10), (-10, 5)).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Before = LocationVerdict.Thriving, Now = LocationVerdict.UnderVisited, Severity = Severity.Middle });
        Verdicts((10, 10), (-10, -5)).Should().ContainSingle().Which.Severity.Should().Be(Severity.High);
    }

    [Fact]
    public void A_verdict_that_stayed_turned_for_the_better_or_rests_on_noise_is_not_found()
    {
        Verdicts((-10, 5), (-10, 5)).Should().BeEmpty();
        Verdicts((-10, -5), (10, 5)).Should().BeEmpty();
        Verdicts((10, 10), (-10, 5), Clarity.Noise).Should().BeEmpty();
        Verdicts((10, 10), (-10, 5), entered: 4).Should().BeEmpty("4 days are too few to judge");
    }

    private static List<FallingKpi> Find(KpiReading reading) => [.. FallingKpiSearch.Of(Report(reading))];

    private static List<WorseVerdict> Verdicts(
        (double Visits, double Ratio) before, (double Visits, double Ratio) now, Clarity clarity = Clarity.Clear, int entered = 30)
    {
        KpiReading Of(string id, double change, string month) =>
            Judged(id, 100 + change, 100, clarity, entered) with { Period = Month(month) };

        return
        [
            .. WorseVerdictSearch.Of(
                Report(
                    Of("visits", before.Visits, "2026-09"), Of("visits", now.Visits, "2026-10"),
                    Of("transaction-ratio", before.Ratio, "2026-09"), Of("transaction-ratio", now.Ratio, "2026-10")),
                new Organisation()),
        ];
    }

    private static KpiReading Judged(string id, double now, double then, Clarity clarity = Clarity.Clear, int entered = 30)
    {
        var kpi = KpiCatalog.Get(id);
        var value = KpiValue.Of(now, now, 1, 100);
        return new KpiReading
        {
            Kpi = kpi,
            Outlet = TestOutlet.AlwaysOpen,
            Period = new Period(TestTime.Day("2026-11-01"), TestTime.Day("2026-11-20")),
            Value = value,
            BelowMinimumSample = false,
            Coverage = new Coverage(entered, 30),
            Comparison = KpiComparison.Between(kpi, value, KpiValue.Of(then, then, 1, 100), Month("2026-10")) with
            {
                Clarity = clarity,
                Coverage = new Coverage(30, 30),
            },
        };
    }

    private static KpiReport Report(params KpiReading[] readings) => new()
    {
        Currency = "IDR",
        Period = readings[0].Period,
        ComparedWith = null,
        Pieces = [],
        Outlets = [TestOutlet.AlwaysOpen],
        Coverage = new Coverage(30, 30),
        Values = readings,
    };

    private static Period Month(string month) => Period.MonthOf(TestTime.Day(month + "-01"));
}
