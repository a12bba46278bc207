using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Web.Format;

namespace ServiceKpi.Web.Tests.Format;

public class NoteFormatterTests
{
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

        In(culture).Of(reading, Report(entered: 24, reading)).Should().Be(note);
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
        return new NoteFormatter(new NumberFormatter(new Organisation()), texts);
    }
}
