namespace ServiceKpi.Web.Tests.Score;

public sealed class FloorTextTests
{
    [Theory]
    [InlineData("csat", "62.5", 6250)]
    [InlineData("nps", "-20", -2000)]
    [InlineData("nps", "−20", -2000)]
    [InlineData("revenue", "50", 5000)]
    [InlineData("first-response-time", "4:00", 1_440_000)]
    [InlineData("first-response-time", "4h", 1_440_000)]
    [InlineData("revenue", "62,5 %", 6250)]
    [InlineData("nps", "-12,5", -1250)]
    [InlineData("transaction-ratio", "25,000", 2_500_000)]
    [InlineData("first-response-time", "0:00:30", 3000)]
    [InlineData("resolution-time", "120:30", 43_380_000)]
    public void A_floor_is_read_and_written_as_people_type_it(string id, string typed, long hundredths)
    {
        var kpi = KpiCatalog.Get(id);

        FloorText.TryParse(kpi, typed, out var read).Should().BeTrue();

        read.Should().Be(hundredths);
        FloorText.TryParse(kpi, FloorText.Of(kpi, read, Languages.English), out var again).Should().BeTrue();
        again.Should().Be(hundredths);
    }

    [Theory]
    [InlineData("csat", "")]
    [InlineData("csat", "half")]
    [InlineData("csat", "--5")]
    [InlineData("csat", "1.234")]
    [InlineData("revenue", "1.500")]
    [InlineData("first-response-time", "90")]
    [InlineData("first-response-time", "4:75")]
    [InlineData("first-response-time", "-1:00")]
    public void What_is_no_floor_is_refused(string id, string typed) =>
        FloorText.TryParse(KpiCatalog.Get(id), typed, out _).Should().BeFalse();

    [Fact]
    public void In_indonesian_a_comma_stands_before_decimals() =>
        FloorText.Of(KpiCatalog.Get("csat"), 6250, Languages.Indonesian).Should().Be("62,5");
}
