using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.TSql;

public sealed class StoringTests : IAsyncDisposable
{
    private static readonly Period March = Period.MonthOf(TestTime.Day("2026-03-01"));
    private static readonly Outlet Outlet = TestOutlet.AlwaysOpen;

    private readonly SilentSqlServer server = new();
    private readonly KpiDbContext context;

    public StoringTests() => context = server.CreateDbContext();

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public async Task Stored_tickets_like_these()
    {
        await LikeAsync(new Ticket(Outlet, "T-1", TestTime.Utc("2026-03-01 08:00"), new TicketDetails()));

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Stored_answers_like_these()
    {
        await LikeAsync(new SurveyAnswer("K-1", 1, SurveyKind.Csat, 5, March.From));

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Answers_whose_place_a_later_one_takes()
    {
        await AnswerReplacements.MarkAsync(context, ["T-1", "T-2"], new TouchedDays(), default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Stored_entries_like_these()
    {
        await LikeAsync(new DailyEntry(1, March.From, 1, 1), new DailyEntry(2, March.To, 1, 1));

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Stored_memberships_like_these()
    {
        await LikeAsync(new Membership("C-1", 1, March.From), new Membership("C-2", 2, March.To));

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Stored_events_like_these()
    {
        await LikeAsync(new PromotionEvent("Sale", March.From, March.To));

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Stored_outlets_like_these()
    {
        await LikeAsync(Outlet);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Counting_the_facts_of_an_outlet()
    {
        await OutletDayCounter.CountAsync(context, Outlet, March, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Finding_the_days_of_an_outlet()
    {
        await OutletRange.OfAsync(context, 1, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Reading_the_topics_of_an_outlet()
    {
        await RollupTopics.ReadAsync(context, 1, March, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Deleting_rollups()
    {
        await RollupWriter.DeleteAsync(context, 1, March, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Remembering_a_write_and_forgetting_old_ones()
    {
        var receipts = new WriteReceipts(new FixedClock(TestTime.Utc("2026-03-09 08:00")));
        await receipts.AddAsync(context, new DayWrite { OutletId = 1, Day = March.From, Figures = new(1), Key = "k" }, TestActors.Budi.Actor, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Locking_outlets()
    {
        await context.LockOutletsAsync([2, 1], default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_versions_of_the_score_while_another_is_added()
    {
        await context.HeldScores.OrderBy(v => v.Id).ToListAsync();

        server.ShouldBeApproved();
    }

    private async Task LikeAsync<TFact>(params TFact[] facts)
        where TFact : class =>
        await new FactTable<TFact>(context).Like(context, facts).ToListAsync();
}
