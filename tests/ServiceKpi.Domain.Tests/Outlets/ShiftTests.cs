namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class ShiftTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 1_440)]
    [InlineData(1_439, 1_440)]
    public void A_shift_may_have_any_minutes_of_the_day(int opens, int closes)
    {
        var shift = new Shift(opens, closes);

        shift.Opens.Should().Be(opens);
        shift.Closes.Should().Be(closes);
    }

    [Theory]
    [InlineData(-1, 60)]
    [InlineData(0, 1_441)]
    [InlineData(60, 60)]
    [InlineData(61, 60)]
    [InlineData(1_440, 1_440)]
    public void A_shift_outside_the_day_or_without_a_minute_throws(int opens, int closes) =>
        FluentActions.Invoking(() => new Shift(opens, closes)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_shift_reads_as_hours_and_minutes()
    {
        new Shift(480, 1_050).ToString().Should().Be("08:00-17:30");
        Shift.AllDay.ToString().Should().Be("00:00-24:00");
    }
}
