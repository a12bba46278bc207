using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Web.State;

namespace ServiceKpi.Web.Tests.State;

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

    [Fact]
    public void A_trend_by_day_is_compared_with_the_whole_period_before_and_not_piece_by_piece() =>
        Of(string.Empty).TrendBefore(Revenue)!.Period
            .Should().Be(new Period(new(2026, 10, 1), new(2026, 10, 21)));

    [Theory]
    [InlineData("?grain=week", "revenue")]
    [InlineData("?grain=month", "revenue")]
    [InlineData("?grain=quarter", "revenue")]
    [InlineData("", "retention-rate")]
    public void Longer_pieces_bring_a_comparison_each(string query, string kpi)
    {
        var questions = Of(query);

        questions.TrendBefore(KpiCatalog.Get(kpi)).Should().BeNull();
        questions.Trend(KpiCatalog.Get(kpi)).Comparison.Should().Be(Comparison.Previous);
    }

    [Fact]
    public void Without_comparison_there_is_no_second_line() =>
        Of("?compare=none").TrendBefore(Revenue).Should().BeNull();

    [Fact]
    public void Members_are_shown_by_month_over_half_a_year() =>
        Of(string.Empty).Trend(Retention).Should().BeEquivalentTo(
            new { Grain = Grain.Month, Period = new Period(new(2026, 6, 1), new(2026, 11, 30)) });

    [Fact]
    public void Tiles_ask_for_every_kpi_once() =>
        Of(string.Empty).Lines().Kpis.Concat(Of(string.Empty).MemberLines().Kpis)
            .Should().BeEquivalentTo(KpiCatalog.All.Select(k => k.Id));

    private static Questions Of(string query) => new(DashboardState.Parse(query), [], Today, new PeriodCalendar());
}
