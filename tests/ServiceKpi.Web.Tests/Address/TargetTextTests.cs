using System.Globalization;

namespace ServiceKpi.Web.Tests.Address;

public class TargetTextTests
{
    /// <summary>Worked by hand: of amounts three digits after a lone mark are thousands; the last of two kinds of marks is the decimal one.</summary>
    [Theory]
    [InlineData("csat", "90", 9000)]
    [InlineData("csat", " 87,5 % ", 8750)]
    [InlineData("csat", "87.25", 8725)]
    [InlineData("nps", "-12,5", -1250)]
    [InlineData("nps", "−5", -500)]
    [InlineData("ces", "2.5", 250)]
    [InlineData("revenue", "Rp 1.500.000", 150_000_000)]
    [InlineData("revenue", "1,500,000.50", 150_000_050)]
    [InlineData("revenue", "1.500.000,50", 150_000_050)]
    [InlineData("revenue", "1.500", 150_000)]
    [InlineData("revenue", "1,5", 150)]
    [InlineData("revenue", "1 500 000", 150_000_000)]
    [InlineData("visits", "5,480", 548_000)]
    [InlineData("average-issue-count", "0,12", 12)]
    [InlineData("complaints-per-1000-visits", "1.25", 125)]
    [InlineData("first-response-time", "2:30", 900_000)]
    [InlineData("first-response-time", "0:15", 90_000)]
    [InlineData("first-response-time", "1:30:05", 540_500)]
    [InlineData("first-response-time", "2h 30m", 900_000)]
    [InlineData("first-response-time", "90m", 540_000)]
    [InlineData("first-response-time", "2 jam 5 menit", 750_000)]
    [InlineData("first-response-time", "1,5h", 540_000)]
    public void It_is_read_as_people_of_both_languages_write_it(string kpi, string typed, long hundredths)
    {
        TargetText.TryParse(KpiCatalog.Get(kpi), typed, out var read).Should().BeTrue();

        read.Should().Be(hundredths);
    }

    [Theory]
    [InlineData("csat", "ninety")]
    [InlineData("csat", "87,125")]
    [InlineData("csat", "1.2.3")]
    [InlineData("average-issue-count", "0,125")]
    [InlineData("complaints-per-1000-visits", "1.250")]
    [InlineData("revenue", "0,125")]
    [InlineData("revenue", "0.125.000")]
    [InlineData("csat", "--5")]
    [InlineData("revenue", "1.50.000")]
    [InlineData("revenue", "1.500,000.5,0")]
    [InlineData("revenue", "1e6")]
    [InlineData("revenue", "400 jt")]
    [InlineData("revenue", "99999999999999999999999999")]
    [InlineData("first-response-time", "90")]
    [InlineData("first-response-time", "1:75")]
    [InlineData("first-response-time", "2 parsecs")]
    public void What_could_be_two_things_is_refused(string kpi, string typed) =>
        TargetText.TryParse(KpiCatalog.Get(kpi), typed, out _).Should().BeFalse();

    [Fact]
    public void Nothing_is_nothing()
    {
        TargetText.TryParse(KpiCatalog.Get("csat"), "  ", out var read).Should().BeTrue();
        read.Should().BeNull();
    }

    [Theory]
    [InlineData("csat", 8750, "id-ID", "87,5")]
    [InlineData("revenue", 41_230_000_000, "id-ID", "412.300.000")]
    [InlineData("revenue", 41_230_000_000, "en-US", "412,300,000")]
    [InlineData("nps", -1250, "en-US", "-12.5")]
    [InlineData("first-response-time", 900_000, "en-US", "2:30")]
    [InlineData("first-response-time", 540_500, "en-US", "1:30:05")]
    public void What_is_shown_is_read_again(string kpi, long hundredths, string culture, string text)
    {
        TargetText.Of(KpiCatalog.Get(kpi), hundredths, CultureInfo.GetCultureInfo(culture)).Should().Be(text);

        TargetText.TryParse(KpiCatalog.Get(kpi), text, out var read).Should().BeTrue();
        read.Should().Be(hundredths);
    }
}
