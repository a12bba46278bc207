namespace ServiceKpi.Domain.Tests.Facts;

public sealed class DailyEntryTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_figure_not_entered_is_none_and_an_entered_0_is_0()
    {
        var entry = new DailyEntry(3, Day, visits: 0, revenueMinor: null, note: "  ");

        entry.OutletId.Should().Be(3);
        entry.Visits.Should().Be(0);
        entry.RevenueMinor.Should().BeNull();
        entry.Transactions.Should().BeNull();
        entry.Note.Should().BeNull();
        entry.Days.Should().Equal(Day);
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(0, DailyEntry.MostRevenueMinor + 1, 0)]
    [InlineData(0, -DailyEntry.MostRevenueMinor - 1, 0)]
    [InlineData(0, 0, -1)]
    public void A_negative_count_or_an_unbelievable_revenue_throws(long visits, long revenue, long transactions) =>
        FluentActions.Invoking(() => new DailyEntry(1, Day, visits, revenue, transactions))
            .Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void More_may_be_refunded_than_taken() =>
        new DailyEntry(1, Day, visits: 3, revenueMinor: -25_000_000).RevenueMinor.Should().Be(-25_000_000);

    [Fact]
    public void There_may_be_more_sales_than_visits() =>
        new DailyEntry(1, Day, visits: 2, revenueMinor: 1, transactions: 5).Transactions.Should().Be(5);
}
