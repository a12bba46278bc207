namespace ServiceKpi.Web.Tests.Text;

public class PeriodFormatterTests
{
    [Theory]
    [InlineData("2026-11-01", "2026-11-21", "1–21 Nov 2026", "1–21 Nov 2026")]
    [InlineData("2026-08-01", "2026-08-31", "August 2026", "Agustus 2026")]
    [InlineData("2026-05-28", "2026-08-03", "28 May – 3 Aug 2026", "28 Mei – 3 Agu 2026")]
    [InlineData("2025-12-28", "2026-01-03", "28 Dec 2025 – 3 Jan 2026", "28 Des 2025 – 3 Jan 2026")]
    [InlineData("2026-01-01", "2026-12-31", "2026", "2026")]
    [InlineData("2026-05-21", "2026-05-21", "21 May 2026", "21 Mei 2026")]
    public void A_period_is_as_short_as_it_is_clear(string from, string to, string english, string indonesian)
    {
        var period = new Period(DateOnly.Parse(from, null), DateOnly.Parse(to, null));

        PeriodFormatter.Label(period, Languages.English).Should().Be(english);
        PeriodFormatter.Label(period, Languages.Indonesian).Should().Be(indonesian);
    }

    [Theory]
    [InlineData("2026-05-21", "2026-05-21", Grain.Day, "21 May")]
    [InlineData("2026-05-18", "2026-05-24", Grain.Week, "18–24 May")]
    [InlineData("2026-05-25", "2026-05-31", Grain.Month, "May 2026")]
    [InlineData("2026-04-01", "2026-06-30", Grain.Quarter, "Q2 2026")]
    [InlineData("2026-04-27", "2026-05-03", Grain.Week, "27 Apr – 3 May")]
    public void A_piece_is_called_by_its_grain(string from, string to, Grain grain, string expected) =>
        PeriodFormatter.Piece(new Period(DateOnly.Parse(from, null), DateOnly.Parse(to, null)), grain, Languages.English)
            .Should().Be(expected);

    [Fact]
    public void An_instant_is_told_in_the_time_of_its_place()
    {
        var jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
        var utc = new DateTime(2026, 11, 20, 18, 5, 0, DateTimeKind.Utc);

        PeriodFormatter.Instant(utc, jakarta, Languages.English).Should().Be("21 Nov 2026 01:05");
        PeriodFormatter.Instant(utc, jakarta, Languages.Indonesian).Should().Be("21 Nov 2026 01.05");
    }
}
