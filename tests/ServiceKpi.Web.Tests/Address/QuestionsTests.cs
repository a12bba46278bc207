namespace ServiceKpi.Web.Tests.Address;

public class QuestionsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Kpi Retention = KpiCatalog.Get("retention-rate");
    private static readonly Kpi Revenue = KpiCatalog.Get("revenue");

    [Theory]
    [InlineData("?period=this-month", Grain.Day)]
    [InlineData("?period=quarter", Grain.Week)]
    [InlineData("?period=year", Grain.Month)]
    [InlineData("?period=year&grain=week", Grain.Week)]
    public void A_trend_is_cut_to_suit_its_period(string query, Grain grain) => Of(query).Grain.Should().Be(grain);

    [Theory]
    [InlineData("", "revenue", Grain.Day, Fairness.Fair)]
    [InlineData("?basis=all-outlets", "revenue", Grain.Day, Fairness.MatchedDays)]
    [InlineData("?grain=week", "revenue", Grain.Week, Fairness.Plain)]
    [InlineData("", "retention-rate", Grain.Month, Fairness.Plain)]
    public void A_trend_pairs_its_days_as_the_page_does_and_compares_longer_pieces_whole(string query, string kpi, Grain grain, Fairness fairness)
    {
        var questions = Of(query);

        questions.Trend(KpiCatalog.Get(kpi), questions.GrainOf(KpiCatalog.Get(kpi), null)).Should().BeEquivalentTo(new
        {
            Grain = grain,
            Comparison = Comparison.Previous,
            Fairness = fairness,
            PairsDays = true,
        });
    }

    [Fact]
    public void Without_comparison_there_is_no_second_line() =>
        Of("?compare=none").Trend(Revenue, Grain.Day).Comparison.Should().Be(Comparison.None);

    [Fact]
    public void Members_are_shown_by_month_over_half_a_year() =>
        Of(string.Empty).Trend(Retention, Grain.Month).Should().BeEquivalentTo(
            new { Grain = Grain.Month, Period = new Period(new(2026, 6, 1), new(2026, 11, 30)) });

    [Fact]
    public void Tiles_ask_for_every_kpi_once() =>
        Of(string.Empty).Lines(null).SelectMany(line => line.Question.Kpis)
            .Should().BeEquivalentTo(KpiCatalog.All.Select(k => k.Id));

    /// <summary>30 days: 900 answers are 30 a day, 130 are 30.3 a week, 120 are 28 a week.</summary>
    [Theory]
    [InlineData("", "csat", 900, Grain.Day)]
    [InlineData("", "csat", 899, Grain.Week)]
    [InlineData("", "csat", 5, Grain.Week)]
    [InlineData("", "survey-response-rate", 177, Grain.Week)]
    [InlineData("?grain=day", "csat", 5, Grain.Day)]
    [InlineData("", "first-response-time", 5, Grain.Day)]
    [InlineData("?period=quarter", "nps", 130, Grain.Week)]
    [InlineData("?period=quarter", "nps", 120, Grain.Month)]
    [InlineData("?period=year", "nps", 100000, Grain.Month)]
    public void A_line_of_answers_has_pieces_of_enough_of_them(string query, string kpi, int answers, Grain grain)
    {
        var reading = Text.Readings.Of(kpi, KpiValue.Of(1, 1, 1, answers));
        var report = new KpiReport
        {
            Currency = "IDR",
            Period = reading.Period,
            ComparedWith = null,
            Pieces = [],
            Outlets = [],
            Coverage = reading.Coverage,
            Values = [reading],
        };

        Of(query).GrainOf(reading.Kpi, report).Should().Be(grain);
    }

    private static Questions Of(string query) => new(DashboardState.Parse(query), [], Today, new PeriodCalendar());
}
