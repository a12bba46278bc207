namespace ServiceKpi.Data.Tests.Queries;

public sealed class BreakdownReaderTests
{
    private static readonly Period March = Period.MonthOf(Facts.Day);

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Channels_are_counted_in_any_case_and_without_merged_tickets(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (here, there) = await OutletsAsync(database);
        await database.SaveAsync(
            Through(here, "T-1", "WhatsApp"), Through(here, "T-2", "WhatsApp"), Through(here, "T-3", "whatsapp"),
            Through(here, "T-4", "Counter"), Through(here, "T-5", null), Through(there, "T-6", "Counter"),
            Through(here, "T-7", "Counter", "2026-04-01 08:00"),
            Facts.Ticket(here, "T-8", "2026-03-02 08:00", new TicketDetails { Channel = "Counter", Exclusion = TicketExclusion.Merged }));

        (await database.Get<IBreakdownReader>().ChannelsAsync([here.Id], March, default)).Should().Equal(
            new ChannelCount("WhatsApp", 3), new ChannelCount(null, 1), new ChannelCount("Counter", 1));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Scores_are_counted_by_survey_without_those_who_did_not_answer(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (here, there) = await OutletsAsync(database);
        await database.SaveAsync(
            Answer("1", here, SurveyKind.Csat, 5), Answer("2", here, SurveyKind.Csat, 5), Answer("3", here, SurveyKind.Csat, 1),
            Answer("4", here, SurveyKind.Csat, null), Answer("5", here, SurveyKind.Nps, 0), Answer("6", here, SurveyKind.Ces, 5),
            Answer("7", there, SurveyKind.Csat, 5), Answer("8", here, SurveyKind.Csat, 5, "2026-02-28"));

        (await database.Get<IBreakdownReader>().ScoresAsync([here.Id], March, default)).Should().BeEquivalentTo(
        [
            new ScoreCount(SurveyKind.Csat, 1, 1), new ScoreCount(SurveyKind.Csat, 5, 2),
            new ScoreCount(SurveyKind.Ces, 5, 1), new ScoreCount(SurveyKind.Nps, 0, 1),
        ]);
    }

    private static async Task<(Outlet Here, Outlet There)> OutletsAsync(TestDatabase database)
    {
        var (here, there) = (Facts.Outlet("A"), Facts.Outlet("B"));
        await database.SaveAsync(here, there);
        return (here, there);
    }

    private static Ticket Through(Outlet outlet, string number, string? channel, string at = "2026-03-02 08:00") =>
        Facts.Ticket(outlet, number, at, new TicketDetails { Channel = channel });

    private static SurveyAnswer Answer(string key, Outlet outlet, SurveyKind kind, int? score, string day = "2026-03-05") =>
        new(key, outlet.Id, kind, score, TestTime.Day(day));
}
