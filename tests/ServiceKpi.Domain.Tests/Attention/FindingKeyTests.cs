namespace ServiceKpi.Domain.Tests.Attention;

public sealed class FindingKeyTests
{
    private static readonly FindingKey ThreeDays = Missing("2026-11-17", "2026-11-19");

    [Fact]
    public void A_stored_key_reads_as_it_was()
    {
        var key = new FindingKey(FindingKind.UnusualFigure, "A|B", "visits", Period.Of(TestTime.Day("2026-11-19")), "41");

        key.ToString().Should().Be("UnusualFigure|visits|2026-11-19|2026-11-19|41|A|B");
        FindingKey.Parse(key.ToString()).Should().Be(key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Nonsense|visits|2026-11-19|2026-11-19|41|A")]
    [InlineData("UnusualFigure|visits|2026-11-19|2026-11-18|41|A")]
    [InlineData("UnusualFigure|visits|yesterday|2026-11-18|41|A")]
    [InlineData("UnusualFigure|visits|2026-11-19|2026-11-19|41|")]
    [InlineData("17|visits|2026-11-19|2026-11-19|41|A")]
    public void Anything_else_is_no_key(string? text) => FindingKey.Parse(text).Should().BeNull();

    [Fact]
    public void Who_has_seen_to_three_missing_days_has_seen_to_two_of_them_and_not_to_a_fourth()
    {
        ThreeDays.Covers(ThreeDays).Should().BeTrue();
        ThreeDays.Covers(Missing("2026-11-18", "2026-11-19")).Should().BeTrue();
        ThreeDays.Covers(Missing("2026-11-17", "2026-11-20")).Should().BeFalse();
        ThreeDays.Covers(ThreeDays with { Outlet = "B" }).Should().BeFalse();
        ThreeDays.Covers(ThreeDays with { Subject = "Visits" }).Should().BeFalse();
    }

    [Fact]
    public void Who_has_said_that_an_outlet_is_closed_on_Sundays_has_seen_to_those_Sundays_without_figures()
    {
        // 15 November is a Sunday.
        var sundays = new FindingKey(
            FindingKind.LikelyClosed, "A", "Sunday", new Period(TestTime.Day("2026-10-25"), TestTime.Day("2026-11-15")));

        sundays.Covers(Missing("2026-11-15", "2026-11-15")).Should().BeTrue();
        sundays.Covers(Missing("2026-11-14", "2026-11-14")).Should().BeFalse("it is a Saturday");
        sundays.Covers(Missing("2026-11-22", "2026-11-22")).Should().BeFalse("it came later");
        sundays.Covers(Missing("2026-11-15", "2026-11-15") with { Subject = "Revenue" }).Should().BeFalse("somebody was there");
        ThreeDays.Covers(sundays).Should().BeFalse();
    }

    [Fact]
    public void A_kpi_that_gets_worse_comes_back_and_one_that_recovers_does_not()
    {
        var middle = new FindingKey(FindingKind.FallingKpi, "A", "csat", Period.MonthOf(TestTime.Day("2026-11-01")), "Middle");

        middle.Covers(middle with { Detail = "Low" }).Should().BeTrue();
        middle.Covers(middle).Should().BeTrue();
        middle.Covers(middle with { Detail = "High" }).Should().BeFalse();
    }

    [Fact]
    public void An_unusual_figure_that_is_changed_to_another_comes_back()
    {
        var figure = new FindingKey(FindingKind.UnusualFigure, "A", "visits", Period.Of(TestTime.Day("2026-11-19")), "41");

        figure.Covers(figure).Should().BeTrue();
        figure.Covers(figure with { Detail = "4100" }).Should().BeFalse();
    }

    private static FindingKey Missing(string from, string to) =>
        new(FindingKind.MissingEntries, "A", "Both", new Period(TestTime.Day(from), TestTime.Day(to)));
}
