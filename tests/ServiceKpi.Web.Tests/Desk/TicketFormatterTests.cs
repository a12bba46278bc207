namespace ServiceKpi.Web.Tests.Desk;

public sealed class TicketFormatterTests
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    // It is Monday, 2 March 2026, 22:00 in Jakarta.
    private static readonly DateTime Now = TestTime.Utc("2026-03-02 15:00");

    [Theory]
    [InlineData("id-ID", "2026-03-02 16:30", "jawab · 23.30")]
    [InlineData("id-ID", "2026-03-02 17:30", "jawab · Sel 00.30")]
    [InlineData("en-US", "2026-03-03 02:00", "answer · Tue 9:00 AM")]
    public void A_moment_that_is_due_has_its_time_and_the_weekday_of_another_day(string language, string due, string said) =>
        Formatter(language).What(new Due(DueKind.Answer, TestTime.Utc(due)), Now, Jakarta).Replace('\u202f', ' ').Should().Be(said);

    [Fact]
    public void A_whole_day_that_is_due_has_none() =>
        Formatter("id-ID").What(new Due(DueKind.Promise, TestTime.Utc("2026-03-03 17:00"), TestTime.Day("2026-03-03")), Now, Jakarta).Should().Be("janji");

    private static TicketFormatter Formatter(string language) => new(Languages.Speak(language), new NumberFormatter(new FixedOrganisation()));
}
