namespace ServiceKpi.Domain.Tests.Attention;

public sealed class MissingEntriesSearchTests
{
    [Fact]
    public void Days_in_a_row_are_one_finding()
    {
        var shop = Full().Nothing("2026-11-17").Nothing("2026-11-18").Nothing("2026-11-19");

        Find(shop).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new
            {
                Lack = EntryLack.Both,
                On = Days("2026-11-17", "2026-11-19").EachDay().ToArray(),
                Severity = Severity.High,
                Key = new { Days = Days("2026-11-17", "2026-11-19") },
            });
    }

    [Fact]
    public void Days_apart_are_one_finding_too_unless_other_figures_are_missing()
    {
        var shop = Full().Nothing("2026-11-02").Nothing("2026-11-04").On("2026-11-03", 50, null);

        Find(shop).Select(f => (f.Lack, f.On.Count, f.Key.Days)).Should().Equal(
            (EntryLack.Both, 2, Days("2026-11-02", "2026-11-04")), (EntryLack.Revenue, 1, Days("2026-11-03", "2026-11-03")));
    }

    [Fact]
    public void Closed_days_are_not_missing()
    {
        // 14 and 15 November are a weekend.
        var shop = Full(HoursBuilder.Weekdays("08:00-17:00").Build()).Nothing("2026-11-13").Nothing("2026-11-14").Nothing("2026-11-15")
            .Nothing("2026-11-16").Closed("2026-11-17").Nothing("2026-11-18");

        Find(shop).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { On = new[] { TestTime.Day("2026-11-13"), TestTime.Day("2026-11-16"), TestTime.Day("2026-11-18") } });
    }

    [Theory]
    [InlineData("2026-11-20 16:59", 0)]
    [InlineData("2026-11-20 17:00", 1)]
    public void Today_is_due_once_the_outlet_has_closed(string now, int findings) =>
        Find(Full(HoursBuilder.Daily("08:00-12:00", "13:00-17:00").Build(), now)).Should().HaveCount(findings);

    [Fact]
    public void A_figure_that_the_outlet_always_enters_is_missed_and_one_it_never_enters_is_not()
    {
        Find(Full().On("2026-11-18", 50, null)).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Lack = EntryLack.Revenue, Severity = Severity.Low });
        Find(Full().On("2026-11-18", null, 5_000)).Should().ContainSingle().Which.Lack.Should().Be(EntryLack.Visits);
        Find(new Shop().Always(50, null)).Should().BeEmpty("it has never had revenue");
    }

    [Fact]
    public void Last_month_is_looked_at_and_the_one_before_is_not()
    {
        var shop = Full().Nothing("2026-09-30").Nothing("2026-10-01");

        Find(shop).Should().ContainSingle().Which.Key.Days.Should().Be(Days("2026-10-01", "2026-10-01"));
    }

    [Fact]
    public void Nobody_is_asked_for_a_day_of_a_locked_month()
    {
        var shop = Full().Nothing("2026-10-31").Nothing("2026-11-01");

        MissingEntriesSearch.Of(shop.Stretch(), day => day.Month == 10).Should().ContainSingle()
            .Which.Key.Days.Should().Be(Days("2026-11-01", "2026-11-01"));
    }

    private static Shop Full(OpeningHours? hours = null, string now = "2026-11-20 10:00") =>
        new Shop(hours) { Now = now }.Always(50, 5_000);

    private static List<MissingDays> Find(Shop shop) => [.. MissingEntriesSearch.Of(shop.Stretch(), _ => false)];

    private static Period Days(string from, string to) => new(TestTime.Day(from), TestTime.Day(to));
}
