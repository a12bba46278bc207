using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Web.Components.Charts;
using ServiceKpi.Web.Format;
using ServiceKpi.Web.State;
using ServiceKpi.Web.Tests.Format;

namespace ServiceKpi.Web.Tests.Charts;

public class TrendBuilderTests
{
    private static readonly Kpi Revenue = KpiCatalog.Get("revenue");
    private static readonly PeriodCalendar Calendar = new();
    private static readonly DateOnly Later = new(2027, 1, 1);

    [Fact]
    public void By_day_the_second_stands_beside_the_second()
    {
        var trend = Build(Grain.Day, Report("2026-11-01", "2026-11-30", Grain.Day), Report("2026-10-01", "2026-10-31", Grain.Day));

        trend.Points[1].Title.Should().Be("Mon, 2 Nov 2026");
        trend.Points[1].ThenTitle.Should().Be("Fri, 2 Oct 2026");
        trend.ThenTitle.Should().Be("October 2026");
    }

    [Fact]
    public void A_day_that_stands_beside_none_is_told() =>
        Build(Grain.Day, Report("2026-02-01", "2026-02-28", Grain.Day), Report("2026-01-01", "2026-01-31", Grain.Day))
            .LeftOver.Should().Be("29–31 Jan 2026 stands beside no day");

    [Fact]
    public void A_week_cut_by_the_month_stands_beside_as_many_days()
    {
        var trend = Build(Grain.Week, Report("2026-11-01", "2026-11-30", Grain.Week, Comparison.Previous), then: null);

        trend.Points.Select(p => (p.Title, p.ThenTitle)).Take(2).Should().Equal(
            ("Sun, 1 Nov 2026", "Sat, 31 Oct 2026"),
            ("2–8 Nov 2026", "26 Oct – 1 Nov 2026"));
        trend.ThenTitle.Should().Be("each with the one before");
        trend.LeftOver.Should().BeNull();
    }

    [Fact]
    public void Without_comparison_there_is_no_second_line() =>
        Build(Grain.Week, Report("2026-11-01", "2026-11-30", Grain.Week), then: null).Compared.Should().BeFalse();

    private static TrendModel Build(Grain grain, KpiReport now, KpiReport? then)
    {
        var texts = Languages.Speak("en-US");
        var numbers = new NumberFormatter(new Organisation());
        return new TrendBuilder(new KpiFormatter(numbers, texts), new TargetFormatter(numbers, texts), texts).Build(Revenue, grain, now, then, new DashboardState(), "/");
    }

    private static KpiReport Report(string from, string to, Grain grain, Comparison comparison = Comparison.None)
    {
        var period = new Period(DateOnly.Parse(from, null), DateOnly.Parse(to, null));
        var value = KpiValue.Of(100, 100, 1, 7);
        var pieces = Calendar.Split(period, grain);
        return new KpiReport
        {
            Currency = "IDR",
            Period = period,
            ComparedWith = null,
            Pieces = pieces,
            Outlets = [],
            Coverage = new Coverage(1, 1),
            Values = [.. pieces.Select(piece => new KpiReading
            {
                Kpi = Revenue,
                Outlet = null,
                Period = piece,
                Value = value,
                BelowMinimumSample = false,
                Coverage = new Coverage(1, 1),
                Comparison = Calendar.Compare(piece, comparison, Later) is { } other
                    ? KpiComparison.Between(Revenue, value, value, other)
                    : null,
            })],
        };
    }
}
