namespace ServiceKpi.Web.Tests.Text;

public class NoteFormatterTests
{
    private static readonly FixedClock Clock = new(TestTime.Utc("2026-11-21 05:00"));
    private static readonly WaitingTickets Waiting = new(1200, TestTime.Utc("2026-11-21 02:55"));

    [Theory]
    [InlineData("transaction-ratio", 21, "en-US", "3 days left out")]
    [InlineData("transaction-ratio", 21, "id-ID", "3 hari tidak dihitung")]
    [InlineData("transaction-ratio", 23, "en-US", "1 day left out")]
    [InlineData("transaction-ratio", 24, "en-US", null)]
    [InlineData("visits", 21, "en-US", null)]
    public void The_transaction_ratio_tells_the_days_with_only_one_of_its_figures(
        string kpi, long paired, string culture, string? note)
    {
        var reading = Readings.Of(kpi, 100) with { Coverage = new Coverage(paired, 30) };

        In(culture).Of(reading, Report(entered: 24, reading), Waiting).Should().Be(note);
    }

    [Theory]
    [InlineData("en-US", "Waiting now: 1,200, oldest 2\u00a0h 5\u00a0m")]
    [InlineData("id-ID", "Menunggu: 1.200, terlama 2\u00a0j 5\u00a0mnt")]
    public void The_first_response_time_tells_who_is_still_waiting(string culture, string note)
    {
        var reading = Readings.Of("first-response-time", 100);

        In(culture).Of(reading, Report(24, reading), Waiting).Should().Be(note);
    }

    [Fact]
    public void Nobody_waiting_and_nobody_knows_are_not_told()
    {
        var reading = Readings.Of("first-response-time", 100);

        In("en-US").Of(reading, Report(24, reading), new WaitingTickets(0, null)).Should().BeNull();
        In("en-US").Of(reading, Report(24, reading), null).Should().BeNull();
    }

    private static KpiReport Report(long entered, KpiReading reading) => new()
    {
        Currency = "IDR",
        Period = reading.Period,
        ComparedWith = null,
        Pieces = [reading.Period],
        Outlets = [],
        Coverage = new Coverage(entered, 30),
        Values = [reading],
    };

    private static NoteFormatter In(string culture)
    {
        var texts = Languages.Speak(culture);
        return new NoteFormatter(new NumberFormatter(new FixedOrganisation()), texts, Clock);
    }
}
