namespace ServiceKpi.Data.Tests.Queries;

public sealed class FactReaderTests
{
    private static readonly Period March = Period.MonthOf(Facts.Day);

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Topics_come_with_the_most_frequent_first_and_tell_upper_from_lower_case(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (here, there) = await OutletsAsync(database);
        await database.SaveAsync(
            About(here, "T-1", "product"), About(here, "T-2", "product"), About(here, "T-3", "Product"), About(here, "T-4", null),
            About(there, "T-5", "product"), Facts.Ticket(here, "T-6", "2026-04-01 08:00", new TicketDetails { Topic = "product" }));

        (await database.Get<IFactReader>().TopicsAsync([here.Id], March, default)).Should().Equal(
            new TopicCount("product", 2), new TopicCount(null, 1), new TopicCount("Product", 1));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Waiting_are_the_tickets_without_response_resolution_or_exclusion(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (here, there) = await OutletsAsync(database);
        var answered = TestTime.Utc("2026-03-02 09:00");
        await database.SaveAsync(
            Facts.Ticket(here, "T-1", "2026-03-02 08:00"),
            Facts.Ticket(here, "T-2", "2026-03-01 08:00:30"),
            Facts.Ticket(here, "T-3", "2026-02-01 08:00", new TicketDetails { FirstRespondedAt = answered }),
            Facts.Ticket(here, "T-4", "2026-02-01 08:00", new TicketDetails { ResolvedAt = answered }),
            Facts.Ticket(here, "T-5", "2026-02-01 08:00", new TicketDetails { Exclusion = TicketExclusion.Merged }),
            Facts.Ticket(there, "T-6", "2026-01-01 08:00"));
        var reader = database.Get<IFactReader>();

        var waiting = await reader.WaitingAsync([here.Id], default);

        waiting.Should().Be(new WaitingTickets(2, TestTime.Utc("2026-03-01 08:00:30")));
        waiting.OldestOpenedAt!.Value.Kind.Should().Be(DateTimeKind.Utc);
        (await reader.WaitingAsync([99], default)).Should().Be(new WaitingTickets(0, null));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Events_are_those_of_the_outlets_and_of_the_chain_that_touch_the_period(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (here, there) = await OutletsAsync(database);
        await database.SaveAsync(
            Event("ends on the first day", "2026-02-20", "2026-03-01", here.Id),
            Event("ends before", "2026-02-20", "2026-02-28", here.Id),
            Event("starts on the last day", "2026-03-31", "2026-04-02", here.Id),
            Event("starts after", "2026-04-01", "2026-04-02", here.Id),
            Event("of the chain", "2026-03-05", "2026-03-06", null),
            Event("elsewhere", "2026-03-05", "2026-03-06", there.Id));

        var events = await database.Get<IFactReader>().EventsAsync([here.Id], March, default);

        events.Select(e => e.Name).Should().Equal("ends on the first day", "of the chain", "starts on the last day");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Comments_are_the_newest_answers_with_words(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (here, there) = await OutletsAsync(database);
        await database.SaveAsync(
            Comment("1", here, "2026-03-01", "first"), Comment("2", here, "2026-03-31", "last"),
            Comment("3", here, "2026-03-10", null), Comment("4", here, "2026-03-05", "middle"),
            Comment("5", here, "2026-04-01", "after"), Comment("6", there, "2026-03-05", "elsewhere"));
        var reader = database.Get<IFactReader>();

        (await reader.CommentsAsync([here.Id], March, 10, default)).Select(a => a.Comment).Should().Equal("last", "middle", "first");
        (await reader.CommentsAsync([here.Id], March, 2, default)).Select(a => a.Comment).Should().Equal("last", "middle");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_directory_has_every_outlet_by_code(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(Facts.Outlet("b"), Facts.Outlet("A"), Facts.Outlet("a"), Facts.Outlet("B"));

        (await database.Get<IOutletDirectory>().AllAsync(default)).Select(o => o.Code).Should().Equal("A", "B", "a", "b");
    }

    private static async Task<(Outlet Here, Outlet There)> OutletsAsync(TestDatabase database)
    {
        var (here, there) = (Facts.Outlet("A"), Facts.Outlet("B"));
        await database.SaveAsync(here, there);
        return (here, there);
    }

    private static Ticket About(Outlet outlet, string number, string? topic) =>
        Facts.Ticket(outlet, number, "2026-03-02 08:00", new TicketDetails { Topic = topic });

    private static PromotionEvent Event(string name, string from, string to, int? outletId) =>
        new(name, TestTime.Day(from), TestTime.Day(to), outletId);

    private static SurveyAnswer Comment(string key, Outlet outlet, string day, string? comment) =>
        new(key, outlet.Id, SurveyKind.Csat, 4, TestTime.Day(day), comment: comment);
}
