namespace ServiceKpi.Domain.Tests.Reports;

public sealed class DayPairingTests
{
    private static readonly Period March = Period.MonthOf(TestTime.Day("2026-03-01"));
    private static readonly Period LastMarch = Period.MonthOf(TestTime.Day("2025-03-01"));

    /// <summary>Lent falls in both and is compared with nothing, so it is a holiday of neither side; nyepi and imlek are matched.</summary>
    [Fact]
    public void Holidays_are_told_by_name_and_apart_whether_they_have_a_counterpart()
    {
        HolidayCalendar holidays = new(
        [
            On("nyepi", "2026-03-19"), On("imlek", "2026-03-20"), On("imlek", "2025-03-30"),
            On("lent", "2026-03-04"), On("lent", "2025-03-05"), On("waisak", "2026-03-25"), On("easter", "2025-03-09"),
        ]);

        var pairing = Of(holidays, new DayPair(March.From, LastMarch.From, "nyepi"), new DayPair(March.To, LastMarch.To, "imlek"))!;

        pairing.Holidays.Should().Equal("imlek", "nyepi");
        pairing.HolidaysOnOneSide.Should().Equal("easter", "waisak");
        (pairing.Paired, pairing.Unpaired).Should().Be((2, 29));
    }

    [Fact]
    public void Days_that_live_by_a_holiday_elsewhere_are_no_holiday_of_the_period()
    {
        HolidayCalendar holidays = new([new HolidayOccurrence("idul-fitri", TestTime.Day("2026-04-05"), daysBefore: 30)]);

        Of(holidays, new DayPair(March.From, LastMarch.From))!.HolidaysOnOneSide.Should().BeEmpty();
    }

    [Fact]
    public void Without_pairs_or_a_period_compared_with_there_is_no_pairing()
    {
        DayPairing.Of(March, LastMarch, [new ReportPiece(March, LastMarch, null)], [], HolidayCalendar.Empty).Should().BeNull();
        DayPairing.Of(March, null, [new ReportPiece(March, null, [])], [], HolidayCalendar.Empty).Should().BeNull();
    }

    /// <summary>The first piece has no counterpart, so that only the second has pairs.</summary>
    private static DayPairing? Of(HolidayCalendar holidays, params DayPair[] pairs) =>
        DayPairing.Of(March, LastMarch, [new ReportPiece(March, null, null), new ReportPiece(March, LastMarch, pairs)], [], holidays);

    private static HolidayOccurrence On(string name, string day) => new(name, TestTime.Day(day));
}
