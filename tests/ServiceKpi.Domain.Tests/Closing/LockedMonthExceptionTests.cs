namespace ServiceKpi.Domain.Tests.Closing;

public sealed class LockedMonthExceptionTests
{
    [Fact]
    public void It_names_the_month()
    {
        var exception = new LockedMonthException(new(2026, 3, 17));

        exception.Month.Should().Be(new DateOnly(2026, 3, 1));
        exception.Message.Should().Be("The month 2026-03 is locked; this change would alter it.");
    }
}
