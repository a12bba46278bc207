using System.Globalization;

namespace ServiceKpi.Web.Tests.Charts;

public class LinePathTests
{
    private static readonly NiceScale Scale = NiceScale.Of([0, 10], withZero: true);

    [Fact]
    public void Values_stand_in_the_middle_of_their_bands() =>
        LinePath.Line([0, 10], Scale).Should().Be("M250 100L750 0");

    [Fact]
    public void A_missing_value_is_a_gap() =>
        LinePath.Line([0, 10, null, 5, 0], Scale).Should().Be("M100 100L300 0M700 50L900 100");

    [Fact]
    public void What_leads_to_a_value_that_is_not_whole_is_drawn_apart()
    {
        TrendPoint[] points = [Point(0), Point(10), Point(5), Point(2, isPartial: true)];

        LinePath.Whole(points, Scale, _ => false).Should().Be("M125 100L375 0L625 50");
        LinePath.Partial(points, Scale, _ => false).Should().Be("M625 50L875 80");
    }

    // The third value answers another question: a line up to the second, another from the third on, and a dot where it stands alone.
    [Fact]
    public void No_line_leads_from_one_series_to_another()
    {
        TrendPoint[] points = [Point(0), Point(10), Point(5), Point(0)];

        LinePath.Whole(points, Scale, index => index == 2).Should().Be("M125 100L375 0M625 50L875 100");
        LinePath.Whole(points, Scale, index => index is 2 or 3).Should().Be("M125 100L375 0M625 50h0M875 100h0");
        LinePath.Break(2, 4).Should().Be("M500 0V100");
    }

    [Fact]
    public void A_value_alone_is_a_dot() => LinePath.Line([null, 5, null], Scale).Should().Be("M500 50h0");

    [Fact]
    public void No_values_draw_nothing() => LinePath.Line([null, null], Scale).Should().BeEmpty();

    [Fact]
    public void Numbers_are_those_of_svg_in_every_language()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("id-ID");

        LinePath.Line([1, 2, 3], Scale).Should().Be("M166.67 90L500 80L833.33 70");
    }

    private static TrendPoint Point(double now, bool isPartial = false) =>
        new("", "", now, "", null, null, null, Few: false, Href: "") { Days = Period.Of(TestTime.Day("2026-01-01")), IsPartial = isPartial };
}
