namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>The week from 9 March 2026 beside the one before.</summary>
public sealed class ReportPieceTests
{
    private static readonly Period Week = new(TestTime.Day("2026-03-09"), TestTime.Day("2026-03-15"));
    private static readonly Period Before = new(TestTime.Day("2026-03-02"), TestTime.Day("2026-03-08"));

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2026-03-02", "2026-03-15", true)]
    [InlineData("2026-03-01", "2026-03-16", true)]
    [InlineData("2026-03-03", null, false)]
    [InlineData(null, "2026-03-14", false)]
    public void An_outlet_is_comparable_that_was_there_through_both_periods(string? opened, string? closed, bool expected)
    {
        var outlet = TestOutlet.Trading(opened is null ? null : TestTime.Day(opened), closed is null ? null : TestTime.Day(closed));

        new ReportPiece(Week, Before, null).Compares(outlet).Should().Be(expected);
        new ReportPiece(Week, null, null).Compares(outlet).Should().BeFalse("there is nothing to compare with");
    }

    [Fact]
    public void Counterparts_outside_the_period_compared_with_are_read_too()
    {
        var (inside, outside) = (new DayPair(Week.From, Before.From), new DayPair(Week.To, Before.From.AddDays(-7)));

        new ReportPiece(Week, Before, [inside, outside]).ToRead().Should().Equal(Week, Before, Period.Of(outside.Counterpart));
    }
}
