using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Desk;

/// <summary>The desk of a database with one outlet.</summary>
internal sealed class OneDesk(TestDatabase database, Outlet outlet, MovingClock clock) : IAsyncDisposable
{
    public static async Task<OneDesk> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var clock = new MovingClock(TestTime.Utc("2026-03-02 02:00"));
        var database = await TestDatabase.CreateAsync(provider, clock);
        var outlet = Facts.Outlet(zone: "Asia/Jakarta");
        await database.SaveAsync(outlet);
        return new OneDesk(database, outlet, clock);
    }

    public TestDatabase Database => database;

    public Outlet Outlet => outlet;

    public MovingClock Clock => clock;

    public Task<TicketReceipt> OpenAsync(string key, params TicketAct[] acts)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return database.Get<IDesk>().OpenAsync(outlet.Id, acts, null, key, TestActors.Budi, default);
    }

    public Task<TicketReceipt> AddAsync(string number, string key, params TicketAct[] acts)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return database.Get<IDesk>().AddAsync(number, acts, null, key, TestActors.Budi, default);
    }

    public async Task<TicketFile> FindAsync(string number) => (await database.Get<IDesk>().FindAsync(number, default))!;

    public Task<IReadOnlyList<OpenTicket>> ListAsync() => database.Get<IDesk>().ListAsync([outlet.Id], default);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    public Task<MeasureSums> SumsAsync(DateOnly day) => database.SumsAsync(outlet, day);

    /// <summary>The law: the stored fact and the line of the work list are what the stored events add up to, and the rollups what the facts say.</summary>
    public async Task ShouldReplayAsync()
    {
        await using var context = database.Open();
        foreach (var ticket in await context.Tickets.AsNoTracking().ToListAsync())
        {
            var course = (await FindAsync(ticket.Number)).Course;
            var outlet = await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == ticket.OutletId);
            var fact = new Ticket(outlet, ticket.Number, course.OpenedAt, course.ToDetails(outlet));
            ticket.Should().BeEquivalentTo(fact, o => o.Excluding(t => t.Id).Excluding(t => t.IsRepeat).Excluding(t => t.IsReturned));
            var line = await context.Set<DeskTicket>().SingleOrDefaultAsync(t => t.TicketId == ticket.Id);
            line?.State.Should().Be(course.State);
        }

        (await database.Get<RollupVerifier>().VerifyAsync(default).ToListAsync()).Should().BeEmpty();
    }
}
