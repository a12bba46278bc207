using ServiceKpi.Domain.Outlets;
using ServiceKpi.TestKit;

namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class IndonesianHolidaysTests
{
    private static readonly string[] Decreed =
    [
        "2026-01-01", "2026-01-16", "2026-02-17", "2026-03-19", "2026-03-21", "2026-03-22", "2026-04-03", "2026-04-05",
        "2026-05-01", "2026-05-14", "2026-05-27", "2026-05-31", "2026-06-01", "2026-06-16", "2026-08-17", "2026-08-25",
        "2026-12-25",
    ];

    /// <summary>As decreed for 2026 by three ministers (SKB 3 Menteri), without shared leave.</summary>
    [Fact]
    public void The_holidays_of_2026_are_those_decreed() =>
        IndonesianHolidays.Of(2026).Select(h => h.Day).Should().Equal(Decreed.Select(TestTime.Day));

    [Theory]
    [InlineData(2023)]
    [InlineData(2031)]
    public void Nothing_is_proposed_for_a_year_that_is_not_known(int year) => IndonesianHolidays.Of(year).Should().BeEmpty();

    [Fact]
    public void Every_known_year_has_each_holiday()
    {
        var names = IndonesianHolidays.Of(2026).Select(h => h.Name).Distinct();

        Enumerable.Range(IndonesianHolidays.FirstYear, IndonesianHolidays.LastYear - IndonesianHolidays.FirstYear + 1)
            .Should().OnlyContain(year => !names.Except(IndonesianHolidays.Of(year).Select(h => h.Name)).Any());
    }
}
