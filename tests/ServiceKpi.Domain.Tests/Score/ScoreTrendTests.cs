using static ServiceKpi.Domain.Tests.Score.Scores;

namespace ServiceKpi.Domain.Tests.Score;

public sealed class ScoreTrendTests
{
    private static readonly ScoreBook Book = new(
    [
        Version(1, "2026-02-01", Part("csat", 1, 0), Part("nps", 1, 0)),
        Version(2, "2026-05-01", Part("csat", 1, 0)),
    ]);

    [Fact]
    public void One_question_asks_for_every_kpi_of_the_months_and_none_before_the_first_version()
    {
        var question = ScoreTrend.Question(Book, ["JKT01"], TestTime.Day("2026-06-15"))!;

        question.Period.Should().Be(new Period(TestTime.Day("2026-02-01"), TestTime.Day("2026-06-30")));
        question.Grain.Should().Be(Grain.Month);
        question.Kpis.Should().BeEquivalentTo("csat", "nps");
        ScoreTrend.Question(Book, [], TestTime.Day("2026-01-15")).Should().BeNull();
        ScoreTrend.Question(Book, [], TestTime.Day("2028-01-15"))!.Period.Days.Should().Be(365, "twelve months are looked at");
    }

    [Fact]
    public void The_line_breaks_where_the_version_or_the_parts_change()
    {
        // Jan no version · Feb and Mar version 1 · Apr without NPS · May and June version 2.
        var trend = ScoreTrend.Of(Report((50, 50), (50, 50), (60, 50), (60, null), (70, 50), (80, 50)), Book);

        trend.Months.Select(m => m.Score?.Value).Should().Equal(null, 50.0, 55.0, 60.0, 70.0, 80.0);
        trend.Months.Select(m => m.Change.Gap).Should().Equal(
            ScoreGap.NoScore, ScoreGap.NoScore, null, ScoreGap.OtherParts, ScoreGap.OtherVersion, null);
        trend.Stretches().Should().Equal((1, 2), (3, 3), (4, 5));
    }

    [Fact]
    public void A_month_without_a_score_is_a_gap() =>
        ScoreTrend.Of(Report((1, 1), (50, 50), (null, null), (60, 50)), Book).Stretches().Should().Equal((1, 1), (3, 3));

    private static KpiReport Report(params (double? Csat, double? Nps)[] months)
    {
        List<Period> pieces = [.. months.Select((_, i) => Period.MonthOf(TestTime.Day("2026-01-01").AddMonths(i)))];
        return new KpiReport
        {
            Currency = "IDR",
            Period = Period.Around(pieces),
            ComparedWith = null,
            Pieces = pieces,
            Outlets = [],
            Coverage = new Coverage(1, 1),
            Values =
            [
                .. months.Select((m, i) => Reading("csat", m.Csat, 100, period: pieces[i])),
                .. months.Select((m, i) => Reading("nps", m.Nps, 100, period: pieces[i])),
            ],
        };
    }
}
