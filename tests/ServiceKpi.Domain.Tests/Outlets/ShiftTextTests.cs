namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class ShiftTextTests
{
    [Theory]
    [InlineData("08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00")]
    [InlineData(" 8.00 – 12.00 ;13.00-17.30", "08:00-12:00, 13:00-17:30")]
    [InlineData("13:00-17:00,08:00-12:00", "08:00-12:00, 13:00-17:00")]
    [InlineData("08:00-12:00,12:00-17:00", "08:00-12:00, 12:00-17:00")]
    [InlineData("22:00-24:00", "22:00-24:00")]
    [InlineData("24H", "24h")]
    [InlineData("00:00-24:00", "24h")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void The_shifts_of_a_day_are_read_as_people_write_them(string? text, string shifts)
    {
        var read = ShiftText.Read(text);

        read.Fault.Should().BeNull();
        ShiftText.Of(read.Shifts).Should().Be(shifts);
        ShiftText.Read(shifts).Shifts.Should().Equal(read.Shifts, "what is shown can be typed");
    }

    [Theory]
    [InlineData("08:00", ShiftFault.Unreadable, "08:00")]
    [InlineData("8-17", ShiftFault.Unreadable, "8-17")]
    [InlineData("closed", ShiftFault.Unreadable, "closed")]
    [InlineData("08:00-12:00,", ShiftFault.Unreadable, "")]
    [InlineData("08:00-12:00 13:00-17:00", ShiftFault.Unreadable, "08:00-12:00 13:00-17:00")]
    [InlineData("٠٨:٠٠-١٢:٠٠", ShiftFault.Unreadable, "٠٨:٠٠-١٢:٠٠")]
    [InlineData("08:60-12:00", ShiftFault.NoSuchTime, "08:60-12:00")]
    [InlineData("08:00-24:01", ShiftFault.NoSuchTime, "08:00-24:01")]
    [InlineData("08:00-25:00", ShiftFault.NoSuchTime, "08:00-25:00")]
    [InlineData("22:00-02:00", ShiftFault.ClosesBeforeOpening, "22:00-02:00")]
    [InlineData("08:00-08:00", ShiftFault.ClosesBeforeOpening, "08:00-08:00")]
    [InlineData("08:00-13:00, 12:00-17:00", ShiftFault.Overlap, "08:00-13:00, 12:00-17:00")]
    public void What_is_wrong_is_named_with_the_part_that_is_wrong(string text, ShiftFault fault, string part)
    {
        var read = ShiftText.Read(text);

        read.Should().BeEquivalentTo(new ShiftReading([], fault, part));
    }
}
