using System.Globalization;

namespace ServiceKpi.Domain.Tests.Outlets;

/// <summary>By the IANA time zone database.</summary>
public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("Europe/Dublin", "2024-03-31T01:30")]
    [InlineData("Africa/Casablanca", "2024-04-14T02:30")]
    [InlineData("Europe/Berlin", "2024-03-31T02:30")]
    [InlineData("America/New_York", "2026-03-08T02:30")]
    [InlineData("Australia/Lord_Howe", "2024-10-06T02:15")]
    [InlineData("Pacific/Apia", "2011-12-30T12:00")]
    [InlineData("Asia/Pyongyang", "2018-05-04T23:45")]
    public void A_time_that_the_clocks_skip_is_no_instant(string zone, string local) =>
        LocalTime.Instants(At(local), TimeZoneInfo.FindSystemTimeZoneById(zone)).Should().BeNull();

    [Theory]
    [InlineData("Europe/Dublin", "2024-10-27T01:30", "2024-10-27T00:30", "2024-10-27T01:30")]
    [InlineData("Europe/Berlin", "2024-10-27T02:30", "2024-10-27T00:30", "2024-10-27T01:30")]
    [InlineData("America/New_York", "2025-11-02T01:30", "2025-11-02T05:30", "2025-11-02T06:30")]
    [InlineData("Asia/Jakarta", "2024-05-06T08:30", "2024-05-06T01:30", null)]
    [InlineData("Europe/Dublin", "2024-03-31T02:30", "2024-03-31T01:30", null)]
    public void Any_other_time_is_one_instant_or_two(string zone, string local, string first, string? second) =>
        LocalTime.Instants(At(local), TimeZoneInfo.FindSystemTimeZoneById(zone)).Should().Be((At(first), second is null ? (DateTime?)null : At(second)));

    [Fact]
    public void What_the_clocks_show_at_every_instant_of_a_year_leads_back_to_it()
    {
        foreach (var id in new[] { "Europe/Dublin", "Africa/Casablanca", "America/New_York", "Asia/Makassar" })
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            for (var instant = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc); instant.Year == 2024; instant = instant.AddMinutes(30))
            {
                var shown = LocalTime.Instants(TimeZoneInfo.ConvertTimeFromUtc(instant, zone), zone);
                (shown?.First == instant || shown?.Second == instant).Should().BeTrue($"{id} at {instant:O}");
            }
        }
    }

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
