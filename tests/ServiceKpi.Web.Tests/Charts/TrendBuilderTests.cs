namespace ServiceKpi.Web.Tests.Charts;

public class TrendBuilderTests
{
    private static readonly Kpi Revenue = KpiCatalog.Get("revenue");
    private static readonly PeriodCalendar Calendar = new();
    private static readonly DateOnly Later = new(2027, 1, 1);

    [Fact]
    public void A_day_stands_beside_its_counterpart()
    {
        var trend = Build(Grain.Day, Days("2026-11-01", "2026-11-30", "2026-10-01", "2026-10-31"));

        trend.Points[1].Title.Should().Be("Mon, 2 Nov 2026");
        trend.Points[1].ThenTitle.Should().Be("Mon, 5 Oct 2026");
        trend.Points[28].ThenTitle.Should().BeNull("October has no fifth Sunday");
        trend.ThenTitle.Should().Be("October 2026");
    }

    [Fact]
    public void Days_that_stand_beside_none_are_told() =>
        Build(Grain.Day, Days("2026-02-01", "2026-02-28", "2026-01-01", "2026-01-31"))
            .LeftOver.Should().Be("29–31 Jan 2026 stands beside no day");

    [Fact]
    public void A_day_that_some_outlets_have_not_entered_says_how_many_have()
    {
        var days = Days("2026-11-01", "2026-11-30", "2026-10-01", "2026-10-31");
        var values = days.Values.ToList();
        values[^1] = values[^1] with { Coverage = new Coverage(1, 5) };

        var trend = Build(Grain.Day, days with { Values = values });

        trend.Points.Select(p => p.Incomplete).Should().Equal([.. Enumerable.Repeat<string?>(null, 29), "1 of 5 outlets"]);
    }

    [Fact]
    public void A_month_that_still_runs_is_not_read_as_a_whole_one()
    {
        var trend = Build(Grain.Month, Report("2026-09-01", "2026-11-21", Grain.Month, Comparison.None));

        trend.Points.Select(p => p.IsPartial).Should().Equal(false, false, true);
        trend.Points[2].Incomplete.Should().Be("21 of 30 days");
    }

    [Theory]
    [InlineData(11, 12, true)]
    [InlineData(119, 120, false)]
    public void Of_many_outlets_a_few_that_have_not_entered_are_told_and_not_drawn(long entered, long expected, bool isPartial)
    {
        var days = Days("2026-11-01", "2026-11-30", "2026-10-01", "2026-10-31");
        var trend = Build(Grain.Day, days with { Values = [.. days.Values.Select(v => v with { Coverage = new Coverage(entered, expected) })] });

        trend.Points.Should().OnlyContain(p => p.IsPartial == isPartial && p.Incomplete == $"{entered} of {expected} outlets");
    }

    [Fact]
    public void A_piece_of_a_kpi_that_rests_on_no_entries_is_never_incomplete()
    {
        var csat = KpiCatalog.Get("csat");
        var days = Days("2026-11-01", "2026-11-30", "2026-10-01", "2026-10-31");

        Build(Grain.Day, days with { Values = [.. days.Values.Select(v => v with { Kpi = csat, Coverage = new Coverage(1, 5) })] }, csat)
            .Points.Should().OnlyContain(p => p.Incomplete == null);
    }

    [Fact]
    public void A_longer_piece_stands_beside_the_one_before()
    {
        var trend = Build(Grain.Week, Report("2026-11-02", "2026-11-29", Grain.Week, Comparison.Previous));

        trend.Points.Select(p => (p.Title, p.ThenTitle)).Take(2).Should().Equal(
            ("2–8 Nov 2026", "26 Oct – 1 Nov 2026"),
            ("9–15 Nov 2026", "2–8 Nov 2026"));
        trend.ThenTitle.Should().Be("each with the one before");
        trend.LeftOver.Should().BeNull();
    }

    [Fact]
    public void Without_comparison_there_is_no_second_line() =>
        Build(Grain.Week, Report("2026-11-01", "2026-11-30", Grain.Week)).Compared.Should().BeFalse();

    private static TrendModel Build(Grain grain, KpiReport report, Kpi? kpi = null)
    {
        var texts = Languages.Speak("en-US");
        var numbers = new NumberFormatter(new FixedOrganisation());
        return new TrendBuilder(new KpiFormatter(numbers, texts), new TargetFormatter(numbers, texts), texts)
            .Build(kpi ?? Revenue, grain, report, new DashboardState(), "/");
    }

    private static Period Between(string from, string to) => new(DateOnly.Parse(from, null), DateOnly.Parse(to, null));

    private static KpiReport Days(string from, string to, string otherFrom, string otherTo)
    {
        var (report, other) = (Report(from, to, Grain.Day), Between(otherFrom, otherTo));
        var pairs = DayPairs.Of(report.Period, other, Comparison.Previous, HolidayCalendar.Empty).ToDictionary(p => p.Day);
        return report with
        {
            ComparedWith = other,
            Values = [.. report.Values.Select(v => pairs.TryGetValue(v.Period.From, out var pair)
                ? v with { Comparison = KpiComparison.Between(Revenue, v.Value, v.Value, Period.Of(pair.Counterpart)) }
                : v)],
        };
    }

    private static KpiReport Report(string from, string to, Grain grain, Comparison comparison = Comparison.None)
    {
        var period = Between(from, to);
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
