namespace ServiceKpi.Web.Tests.Text;

public class KpiFormatterTests
{
    [Theory]
    [InlineData("revenue", 412_312_345, "Rp412.3M", "Rp412,3 jt")]
    [InlineData("transaction-ratio", 226_670.4, "Rp226,670", "Rp226.670")]
    [InlineData("visits", 11_992, "11,992", "11.992")]
    [InlineData("csat", 61.66, "61.7%", "61,7%")]
    [InlineData("nps", -24.66, "−24.7", "−24,7")]
    [InlineData("nps", -0.04, "0.0", "0,0")]
    [InlineData("ces", 2.312, "2.31", "2,31")]
    [InlineData("average-issue-count", 0.894, "0.89", "0,89")]
    [InlineData("complaints-per-1000-visits", 16.32, "16.3", "16,3")]
    [InlineData("first-response-time", 8040, "2 h 14 m", "2 j 14 mnt")]
    public void A_tile_shows_the_value_briefly(string kpi, double value, string english, string indonesian)
    {
        Brief("en-US", kpi, value).Should().Be(english);
        Brief("id-ID", kpi, value).Should().Be(indonesian);
    }

    [Theory]
    [InlineData("revenue", 412_312_345, "Rp412.312.345")]
    [InlineData("first-response-time", 8049, "2 j 14 mnt 9 dtk")]
    [InlineData("csat", 61.66, "61,7%")]
    public void A_detail_shows_the_value_in_full(string kpi, double value, string expected) =>
        In("id-ID").Full(Readings.Of(kpi, value)).Replace('\u00a0', ' ').Should().Be(expected);

    [Theory]
    [InlineData(NoDataReason.NotEntered, "not entered yet", "belum diisi")]
    [InlineData(NoDataReason.NoEvents, "nothing happened", "tidak ada kejadian")]
    [InlineData(NoDataReason.NoMembers, "no members yet", "belum ada anggota")]
    [InlineData(NoDataReason.NotConnected, "not connected yet", "belum terhubung")]
    public void No_value_is_its_reason_and_never_a_number(NoDataReason reason, string english, string indonesian)
    {
        var reading = Readings.Of("csat", KpiValue.None(reason));

        In("en-US").Brief(reading).Should().Be(english);
        In("id-ID").Full(reading).Should().Be(indonesian);
    }

    [Fact]
    public void A_sample_says_what_it_counts()
    {
        var reading = Readings.Of("csat", KpiValue.Proportion(900, 1204));

        In("en-US").Sample(reading).Should().Be("n = 1,204 (answers)");
        In("id-ID").Sample(reading).Should().Be("n = 1.204 (jawaban)");
        In("en-US").Interval(reading).Should().Be("72.2% to 77.1%");
    }

    private static string Brief(string culture, string kpi, double value) =>
        In(culture).Brief(Readings.Of(kpi, value)).Replace('\u00a0', ' ');

    private static KpiFormatter In(string culture)
    {
        var texts = Languages.Speak(culture);
        return new KpiFormatter(new NumberFormatter(new FixedOrganisation()), texts);
    }
}
