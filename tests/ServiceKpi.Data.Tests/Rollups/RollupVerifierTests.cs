using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Rollups;

public sealed class RollupVerifierTests
{
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Rollups_that_are_right_have_no_difference(DatabaseProvider provider)
    {
        await using var database = await WithATicketAsync(provider);

        (await DifferencesAsync(database)).Should().BeEmpty();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_changed_measure_is_found_and_rebuilt(DatabaseProvider provider)
    {
        await using var database = await WithATicketAsync(provider);
        await RunAsync(database, $"UPDATE \"OutletDays\" SET \"TicketsOpened\" = 7");

        (await DifferencesAsync(database)).Should().ContainSingle()
            .Which.Should().Be(new RollupDifference("JKT01", Facts.Day, "TicketsOpened", "7", "1"));

        await database.Get<RollupVerifier>().RebuildAsync(default);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_lost_rollup_is_found_and_rebuilt(DatabaseProvider provider)
    {
        await using var database = await WithATicketAsync(provider);
        await RunAsync(database, $"DELETE FROM \"OutletDays\"");

        (await DifferencesAsync(database)).Select(d => d.What).Should().Contain("TicketsOpened").And.Contain("FirstResponses");

        await database.Get<RollupVerifier>().RebuildAsync(default);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_lost_histogram_is_found_and_rebuilt(DatabaseProvider provider)
    {
        await using var database = await WithATicketAsync(provider);
        await RunAsync(database, $"DELETE FROM \"OutletDayDurations\"");

        (await DifferencesAsync(database)).Select(d => d.What).Should().Equal("FirstResponseTimes");

        await database.Get<RollupVerifier>().RebuildAsync(default);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_renamed_topic_is_found_on_both_sides_and_rebuilt(DatabaseProvider provider)
    {
        await using var database = await WithATicketAsync(provider);
        await RunAsync(database, $"UPDATE \"OutletDayTopics\" SET \"Topic\" = 'other'");

        (await DifferencesAsync(database)).Select(d => (d.What, d.Stored, d.Counted))
            .Should().Equal(("Topic 'other'", "1", "0"), ("Topic 'product'", "0", "1"));

        await database.Get<RollupVerifier>().RebuildAsync(default);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_rollup_of_a_day_without_facts_is_found_and_rebuilt(DatabaseProvider provider)
    {
        await using var database = await WithATicketAsync(provider);
        var later = Facts.Day.AddDays(500);
        await RunAsync(database, $"UPDATE \"OutletDays\" SET \"Day\" = {later}");
        await RunAsync(database, $"UPDATE \"OutletDayTopics\" SET \"Day\" = {later}");

        (await DifferencesAsync(database)).Should().Contain(d => d.Day == later && d.Counted == "0");

        await database.Get<RollupVerifier>().RebuildAsync(default);
        await database.ShouldBeRightAsync();
    }

    private static async Task<TestDatabase> WithATicketAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await database.SaveAsync(Facts.Ticket(outlet, "T-1", "2026-03-02 08:00", new TicketDetails
        {
            Topic = "product",
            FirstRespondedAt = TestTime.Utc("2026-03-02 09:00"),
        }));
        return database;
    }

    private static async Task<List<RollupDifference>> DifferencesAsync(TestDatabase database) =>
        await database.Get<RollupVerifier>().VerifyAsync(default).ToListAsync();

    private static async Task RunAsync(TestDatabase database, FormattableString sql)
    {
        await using var context = database.Open();
        await context.Database.ExecuteSqlAsync(sql);
    }
}
