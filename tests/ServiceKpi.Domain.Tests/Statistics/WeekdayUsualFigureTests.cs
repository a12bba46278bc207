namespace ServiceKpi.Domain.Tests.Statistics;

public sealed class WeekdayUsualFigureTests
{
    [Theory]
    [InlineData(new long[] { 30, 10, 20 }, 20)]
    [InlineData(new long[] { 40, 10, 25, 20 }, 22.5)]
    [InlineData(new long[] { 5, 5, 5, 5, 5, 5, 5, 900 }, 5)]
    [InlineData(new long[] { long.MaxValue, long.MaxValue, long.MaxValue }, 9223372036854775807)]
    public void The_usual_value_is_the_median(long[] values, decimal usual) =>
        WeekdayUsualFigure.Of(values)!.Usual.Should().Be(usual);

    [Fact]
    public void Fewer_than_three_values_make_none_usual()
    {
        WeekdayUsualFigure.Of([]).Should().BeNull();
        WeekdayUsualFigure.Of([10, 10]).Should().BeNull();
    }

    // Usual 20: a third is 6.67, three times 60. Usual 22.5: 7.5 and 67.5. Usual 30: exactly 10 and 90.
    [Theory]
    [InlineData(new long[] { 10, 20, 30 }, 7, 60)]
    [InlineData(new long[] { 20, 20, 25, 25 }, 8, 67)]
    [InlineData(new long[] { 30, 30, 30 }, 10, 90)]
    [InlineData(new long[] { 1, 1, 1 }, 1, 3)]
    public void Asked_about_is_less_than_a_third_or_more_than_three_times_the_usual(long[] values, long least, long most)
    {
        var figure = WeekdayUsualFigure.Of(values)!;

        (figure.Least, figure.Most).Should().Be((least, most));
        figure.AsksAbout(least).Should().BeFalse();
        figure.AsksAbout(least - 1).Should().BeTrue();
        figure.AsksAbout(most).Should().BeFalse();
        figure.AsksAbout(most + 1).Should().BeTrue();
    }

    [Fact]
    public void Where_nothing_is_usual_any_figure_is_asked_about_but_none()
    {
        var figure = WeekdayUsualFigure.Of([0, 0, 0])!;

        figure.AsksAbout(0).Should().BeFalse();
        figure.AsksAbout(1).Should().BeTrue();
    }

    [Fact]
    public void Where_it_is_busy_now_and_then_three_times_the_busiest_is_asked_about()
    {
        var figure = WeekdayUsualFigure.Of([0, 0, 0, 12])!;

        figure.Usual.Should().Be(0);
        figure.AsksAbout(36).Should().BeFalse();
        figure.AsksAbout(37).Should().BeTrue();
    }
}
