namespace ServiceKpi.Domain.Tests.Targets;

/// <summary>The 91 days before February 2027 begin on 2 November: 14 first days, 57 in the middle and 20 last ones.</summary>
public sealed class MonthPartsTests
{
    private static readonly Period Before = WeekdayMeans.Before(Period.MonthOf(TestTime.Day("2027-02-01")));

    /// <summary>Ten on each day but 12 from the 25th on: the mean is (71·10 + 20·12)/91 = 950/91. The last days fall on the weekdays nearly alike.</summary>
    [Fact]
    public void A_part_is_worth_its_mean_against_that_of_all()
    {
        var parts = Of(day => day.Day >= 25 ? 12 : 10);

        parts[TestTime.Day("2027-02-26")].Should().BeApproximately(12 * 91 / 950.0, 0.02);
        parts[TestTime.Day("2027-02-10")].Should().BeApproximately(10 * 91 / 950.0, 0.02);
        parts.ValuesOf(2).Should().Be(20);
    }

    [Fact]
    public void Differences_that_may_be_chance_are_no_differences()
    {
        var random = new Random(1);
        var noise = Enumerable.Range(0, Before.Days).Select(_ => 10 + (6 * random.NextDouble())).ToArray();

        var parts = Of(day => noise[day.DayNumber - Before.From.DayNumber]);

        Enumerable.Range(1, 28).Select(d => parts[new DateOnly(2027, 2, d)]).Should().OnlyContain(f => Math.Abs(f - 1) < 0.05);
    }

    [Fact]
    public void With_few_days_nothing_is_said() =>
        Of(day => day.DayNumber % 2 == 0 ? null : day.Day >= 25 ? 12 : 10)[TestTime.Day("2027-02-26")].Should().Be(1);

    private static MonthParts Of(Func<DateOnly, double?> figureOf)
    {
        var usual = WeekdayMeans.Of(TestOutlet.AlwaysOpen, Before, HolidayCalendar.Empty, figureOf);
        return MonthParts.Of(TestOutlet.AlwaysOpen, Before, usual, HolidayCalendar.Empty, figureOf);
    }
}
