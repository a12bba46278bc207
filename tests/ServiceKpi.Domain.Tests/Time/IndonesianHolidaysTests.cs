namespace ServiceKpi.Domain.Tests.Time;

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
    [InlineData(2019)]
    [InlineData(2031)]
    public void Nothing_is_proposed_for_a_year_that_is_not_known(int year) => IndonesianHolidays.Of(year).Should().BeEmpty();

    [Fact]
    public void Every_known_year_has_each_holiday()
    {
        var names = IndonesianHolidays.Of(2026).Select(h => h.Name).Distinct();

        Enumerable.Range(IndonesianHolidays.FirstYear, IndonesianHolidays.LastYear - IndonesianHolidays.FirstYear + 1)
            .Should().OnlyContain(year => !names.Except(IndonesianHolidays.Of(year).Select(h => h.Name)).Any());
    }

    /// <summary>
    /// As announced for 2020 (https://nasional.tempo.co/read/1243139) and 2021, whose decree was changed in June of that year,
    /// without shared leave and Easter, which is decreed since 2024.
    /// </summary>
    [Theory]
    [InlineData(2020, "01-01 01-25 03-22 03-25 04-10 05-01 05-07 05-21 05-24 05-25 06-01 07-31 08-17 08-20 10-29 12-25")]
    [InlineData(2021, "01-01 02-12 03-11 03-14 04-02 05-01 05-13 05-13 05-14 05-26 06-01 07-20 08-11 08-17 10-20 12-25")]
    [InlineData(2022, "01-01 02-01 02-28 03-03 04-15 05-01 05-02 05-03 05-16 05-26 06-01 07-10 07-30 08-17 10-08 12-25")]
    [InlineData(2023, "01-01 01-22 02-18 03-22 04-07 04-22 04-23 05-01 05-18 06-01 06-04 06-29 07-19 08-17 09-28 12-25")]
    public void Earlier_holidays_are_those_decreed(int year, string days) =>
        IndonesianHolidays.Of(year).Where(h => h.Name != "easter").Select(h => h.Day)
            .Should().Equal(days.Split(' ').Select(day => TestTime.Day($"{year}-{day}")));

    [Fact]
    public void Christian_holidays_follow_Easter()
    {
        for (var year = IndonesianHolidays.FirstYear; year <= IndonesianHolidays.LastYear; year++)
        {
            var easter = Easter(year);
            IndonesianHolidays.Of(year).Where(h => h.Name is "good-friday" or "easter" or "ascension").Select(h => h.Day)
                .Should().Equal(easter.AddDays(-2), easter, easter.AddDays(39));
        }
    }

    /// <summary>
    /// From the first of Shawwal to the tenth of Dhu al-Hijja are two months and nine days, to the next first of Muharram
    /// another twenty days: a month has 29 or 30, and two decrees moved a holiday by a day.
    /// </summary>
    [Fact]
    public void Islamic_holidays_follow_the_moon()
    {
        DateOnly Of(int year, string name) => IndonesianHolidays.Of(year).First(h => h.Name == name).Day;

        for (var year = IndonesianHolidays.FirstYear; year <= IndonesianHolidays.LastYear; year++)
        {
            var (fitri, adha) = (Of(year, "idul-fitri"), Of(year, "idul-adha"));
            (adha.DayNumber - fitri.DayNumber).Should().BeInRange(67, 69);
            (Of(year, "islamic-new-year").DayNumber - adha.DayNumber).Should().BeInRange(19, 22);
            if (year > IndonesianHolidays.FirstYear)
            {
                (fitri.DayNumber - Of(year - 1, "idul-fitri").DayNumber).Should().BeInRange(353, 356);
            }
        }
    }

    [Theory]
    [InlineData("2026-03-21", "idul-fitri", false)]
    [InlineData("2027-03-09", "idul-fitri", true)]
    [InlineData("2027-03-26", "good-friday", false)]
    [InlineData("2027-08-17", "independence", false)]
    public void Only_what_follows_the_moon_and_is_not_decreed_is_an_estimate(string day, string name, bool estimate) =>
        IndonesianHolidays.IsEstimate(new Holiday(TestTime.Day(day), name)).Should().Be(estimate);

    /// <summary>J. Meeus, Astronomical Algorithms (1991), chapter 8: Easter Sunday of the Gregorian calendar.</summary>
    private static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
