using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Written;

public sealed class WrittenDayTests
{
    private static readonly string[] Languages = ["id-ID", "en-US"];

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "d MMMM yyyy", "dd-MMM-yyyy", "dddd, d MMMM yyyy", "MMMM d, yyyy", "dd/MM/yyyy", "d-M-yyyy", "dd.MM.yyyy",
    ];

    private static readonly DateOnly Fifth = new(2026, 3, 5);

    [Theory]
    [InlineData("2026-03-05")]
    [InlineData("2026/03/05")]
    [InlineData("2026-3-5")]
    [InlineData("2026.03.05")]
    [InlineData("20260305")]
    [InlineData("5 Maret 2026")]
    [InlineData("05 MARET 2026")]
    [InlineData("Kamis, 5 Maret 2026")]
    [InlineData("Thursday 5 March 2026")]
    [InlineData("05-Mar-26")]
    [InlineData("5-mar-2026")]
    [InlineData("2026-Mar-05")]
    [InlineData("March 5, 2026")]
    [InlineData("Mar 5th, 2026")]
    [InlineData("5th March 2026")]
    [InlineData("2026-03-05 00:00:00")]
    [InlineData("2026-03-05T00:00:00.000Z")]
    [InlineData("2026-03-05T23:59")]
    [InlineData("5 Maret 2026 pukul 21.10 WIB")]
    public void A_day_that_can_be_no_other_is_read(string text)
    {
        WrittenDay.Read(text, new DayHabit(), out var day).Should().Be(TimeFault.None);

        day.Should().Be(Fifth);
        WrittenDay.ReadingsOf(text).Should().Be(DayReadings.None);
    }

    [Theory]
    [InlineData("05/03/2026")]
    [InlineData("5/3/2026")]
    [InlineData("05-03-2026")]
    [InlineData("5-3-26")]
    [InlineData("05.03.2026")]
    [InlineData("05/03/2026 09.15")]
    public void A_day_in_numbers_alone_needs_to_be_told_what_comes_first(string text)
    {
        WrittenDay.Read(text, new DayHabit(), out _).Should().Be(TimeFault.Undecided);
        WrittenDay.Read(text, new DayHabit(DayOrder.Dmy), out var dayFirst).Should().Be(TimeFault.None);
        WrittenDay.Read(text, new DayHabit(DayOrder.Mdy), out var monthFirst).Should().Be(TimeFault.None);

        (dayFirst, monthFirst).Should().Be((Fifth, new DateOnly(2026, 5, 3)));
        WrittenDay.ReadingsOf(text).Should().Be(DayReadings.DayFirst | DayReadings.MonthFirst);
    }

    [Theory]
    [InlineData("25/03/2026", DayReadings.DayFirst)]
    [InlineData("03/25/2026", DayReadings.MonthFirst)]
    [InlineData("05/05/2026", DayReadings.None)]
    [InlineData("31/02/2026", DayReadings.None)]
    [InlineData("46086", DayReadings.Counted)]
    [InlineData("46086.5", DayReadings.Counted)]
    [InlineData("2026", DayReadings.None)]
    [InlineData("26-11-01", DayReadings.DayFirst | DayReadings.YearFirst)]
    [InlineData("05-05-26", DayReadings.DayFirst | DayReadings.MonthFirst | DayReadings.YearFirst)]
    [InlineData("05-05-05", DayReadings.DayFirst | DayReadings.MonthFirst | DayReadings.YearFirst)]
    [InlineData("26-02-26", DayReadings.DayFirst | DayReadings.YearFirst)]
    [InlineData("03/25/26", DayReadings.MonthFirst)]
    [InlineData("26/11/01", DayReadings.DayFirst)]
    [InlineData("05/05/26", (DayReadings)0)]
    [InlineData("5-3-26", DayReadings.DayFirst | DayReadings.MonthFirst)]
    [InlineData("Kam, 05/03/26", DayReadings.DayFirst)]
    public void A_day_may_show_how_the_others_are_written(string text, DayReadings readings) =>
        WrittenDay.ReadingsOf(text).Should().Be(readings);

    [Fact]
    public void A_weekday_beside_it_tells_what_comes_first()
    {
        WrittenDay.Read("Kam, 05/03/2026", new DayHabit(), out var day).Should().Be(TimeFault.None);

        day.Should().Be(Fifth, "3 May 2026 is a Sunday");
        WrittenDay.ReadingsOf("Kam, 05/03/2026").Should().Be(DayReadings.DayFirst);
    }

    [Fact]
    public void Days_are_counted_as_Excel_counts_them_only_where_that_is_known()
    {
        WrittenDay.Read("46086", new DayHabit(), out _).Should().Be(TimeFault.Counted);
        WrittenDay.Read("46086", new DayHabit(CountsDays: true), out var day).Should().Be(TimeFault.None);

        day.Should().Be(Fifth);
    }

    [Theory]
    [InlineData("2026-02-30", TimeFault.NoSuchTime)]
    [InlineData("31/02/2026", TimeFault.NoSuchTime)]
    [InlineData("Jumat, 5 Maret 2026", TimeFault.NoSuchTime)]
    [InlineData("0000-00-00", TimeFault.NoSuchTime)]
    [InlineData("1899-12-31", TimeFault.TooEarly)]
    [InlineData("5 Foo 2026", TimeFault.Malformed)]
    [InlineData("05/03", TimeFault.Malformed)]
    [InlineData("05/03-2026", TimeFault.Malformed)]
    [InlineData("yesterday", TimeFault.Malformed)]
    [InlineData("5 Maret 2026 nanti", TimeFault.Malformed)]
    [InlineData("2026-03-05T", TimeFault.Malformed)]
    [InlineData("", TimeFault.Malformed)]
    public void What_is_no_day_is_none(string text, TimeFault fault) =>
        WrittenDay.Read(text, new DayHabit(DayOrder.Dmy), out _).Should().Be(fault);

    [Fact]
    public void A_day_in_every_form_is_itself_or_asks_what_comes_first() => Prop.ForAll(
        Gen.Choose(0, 40_000).ToArbitrary(),
        number =>
        {
            var day = new DateOnly(1970, 1, 1).AddDays(number);
            foreach (var culture in Languages)
            {
                foreach (var form in Forms)
                {
                    var fault = WrittenDay.Read(day.ToString(form, CultureInfo.GetCultureInfo(culture)), new DayHabit(), out var read);

                    (fault == TimeFault.Undecided || (fault == TimeFault.None && read == day)).Should().BeTrue($"{day:O} as {form} gave {fault} {read:O}");
                    (fault == TimeFault.Undecided).Should().Be(form[0] == 'd' && !form.Contains("MMM", StringComparison.Ordinal) && day.Day != day.Month);
                }
            }
        }).QuickCheckThrowOnFailure();
}
