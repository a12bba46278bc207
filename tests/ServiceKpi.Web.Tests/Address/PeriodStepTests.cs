namespace ServiceKpi.Web.Tests.Address;

public class PeriodStepTests
{
    [Theory]
    [InlineData("2026-03-01", "2026-03-31", -1, "2026-02-01", "2026-02-28")]
    [InlineData("2026-01-01", "2026-01-31", 1, "2026-02-01", "2026-02-28")]
    [InlineData("2026-01-01", "2026-03-31", -1, "2025-10-01", "2025-12-31")]
    [InlineData("2026-01-01", "2026-12-31", 1, "2027-01-01", "2027-12-31")]
    [InlineData("2026-11-02", "2026-11-08", 1, "2026-11-09", "2026-11-15")]
    [InlineData("2026-11-21", "2026-11-21", -1, "2026-11-20", "2026-11-20")]
    public void A_step_keeps_the_kind_of_period(string from, string to, int step, string newFrom, string newTo) =>
        PeriodStep.Of(Of(from, to), step, new PeriodCalendar()).Should().Be(Of(newFrom, newTo));

    private static Period Of(string from, string to) => new(DateOnly.Parse(from, null), DateOnly.Parse(to, null));
}
