using System.Globalization;

namespace ServiceKpi.Domain.Tests.Targets;

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
    [InlineData("revenue", "999.999.999.999.999,99", 99_999_999_999_999_999)]
    [InlineData("transaction-ratio", "85.000", 8_500_000)]
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
    [InlineData("first-response-time", "1d 90s", 8_649_000)]
    [InlineData("first-response-time", "1 hari 12 dtk", 8_641_200)]
    [InlineData("first-response-time", "2 mnt 30 detik", 15_000)]
    public void It_is_read_as_people_of_both_languages_write_it(string kpi, string typed, long hundredths)
    {
        TargetText.TryParse(KpiCatalog.Get(kpi), typed, out var read).Should().BeTrue();

        read.Should().Be(hundredths);
    }

    [Theory]
    [InlineData("csat", "ninety")]
    [InlineData("csat", "87,125")]
    [InlineData("csat", "87,120")]
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
    [InlineData("revenue", "1000000000000000")]
    [InlineData("revenue", "99999999999999999999999999")]
    [InlineData("revenue", "999999999999999999999999999999")]
    [InlineData("first-response-time", "90")]
    [InlineData("first-response-time", "1:75")]
    [InlineData("first-response-time", "1d 0:30")]
    [InlineData("first-response-time", "2 parsecs")]
    public void What_could_be_two_things_is_refused(string kpi, string typed) =>
        TargetText.TryParse(KpiCatalog.Get(kpi), typed, out _).Should().BeFalse();

    [Theory]
    [InlineData("csat", "  ")]
    [InlineData("csat", null)]
    [InlineData("first-response-time", "")]
    public void Nothing_is_nothing(string kpi, string? typed)
    {
        TargetText.TryParse(KpiCatalog.Get(kpi), typed, out var read).Should().BeTrue();
        read.Should().BeNull();
        TargetText.Of(KpiCatalog.Get(kpi), null, CultureInfo.InvariantCulture).Should().BeEmpty();
        TargetText.OfPlain(null, CultureInfo.InvariantCulture).Should().BeEmpty();
    }

    [Fact]
    public void A_plain_number_is_no_time_and_has_no_thousands()
    {
        TargetText.OfPlain(-1250, CultureInfo.GetCultureInfo("id-ID")).Should().Be("-12,5");

        TargetText.TryParsePlain("12,5 %", out var read).Should().BeTrue();
        read.Should().Be(1250);
        TargetText.TryParsePlain("1.500", out _).Should().BeFalse();
        TargetText.TryParsePlain("2:30", out _).Should().BeFalse();
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
