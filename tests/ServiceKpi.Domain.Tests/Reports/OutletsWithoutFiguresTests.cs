namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>An outlet that enters nothing stands beside one that does: the days of both together are those of the other.</summary>
public sealed class OutletsWithoutFiguresTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    private readonly Kpi kpi = KpiCatalog.Get("transaction-ratio");

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void The_days_of_a_ratio_are_those_of_the_outlet_that_has_any(int one, int other)
    {
        var days = new PairedDays([.. Enumerable.Range(0, 7).Select(i => new DayPair(First.AddDays(i), First.AddDays(i - 7)))]);
        var table = new Table();

        var pairs = new PairedSums(figure => [new OutletPairs(table, one, days, figure), new OutletPairs(table, other, days, figure)]);

        var (now, then) = pairs.DaysOf(kpi, kpi.DailyRatio!);
        now.Should().Equal(Enumerable.Repeat((500.0, 10.0), 7));
        then.Should().Equal(Enumerable.Repeat((500.0, 10.0), 7));
        pairs.PairsOf(kpi).Should().Be(7);
    }

    /// <summary>Outlet 1 has 10 visits and 500 minor units on each day, outlet 2 nothing.</summary>
    private sealed class Table : MeasureTable
    {
        public override MeasureSums this[int outletId, Period period] => MeasureSums.Of(measure => outletId != 1 ? 0 : measure switch
        {
            Measure.PairedRevenueMinor => 500 * period.Days,
            Measure.PairedVisits => 10 * period.Days,
            Measure.PairedDays => period.Days,
            _ => 0,
        });

        public override FactBeginnings BeginningsOf(int outletId) => FactBeginnings.None;
    }
}
