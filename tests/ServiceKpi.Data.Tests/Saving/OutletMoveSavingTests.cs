using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Saving;

public sealed class OutletMoveSavingTests
{
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_stored_outlet_that_moves_keeps_the_response_times_it_had(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = new Outlet(
            "JKT01", "Jakarta", "Asia/Jakarta", hours: HoursBuilder.Daily("08:00-17:00").Build(), responseClockFollowsHours: true);
        await database.SaveAsync(outlet);
        await database.SaveAsync(Facts.Ticket(outlet, "T-1", "2026-03-01 00:00", new TicketDetails
        {
            FirstRespondedAt = TestTime.Utc("2026-03-01 02:00"),
        }));

        await using (var context = database.Open())
        {
            var tracked = context.Entry(await context.Outlets.SingleAsync());
            tracked.Entity.MoveTo("Asia/Makassar", TestTime.Day("2026-03-10"));
            var before = (Outlet)tracked.OriginalValues.ToObject();
            before.Zone.Id.Should().Be("Asia/Jakarta");
            Altered("2026-02-01", before, tracked.Entity).Should().BeNull();
            Altered("2026-03-01", before, tracked.Entity).Should().Be(TestTime.Day("2026-03-01"));
            await context.StoreAsync(TestActors.Budi, default);
        }

        var stored = (await database.AllAsync<Outlet>()).Single();
        stored.Zone.Id.Should().Be("Asia/Makassar");
        stored.ZoneOn(TestTime.Day("2026-03-09")).Id.Should().Be("Asia/Jakarta");
        (await database.SumsAsync(outlet, TestTime.Day("2026-03-01")))[Measure.FirstResponseSeconds]
            .Should().Be(3_600, "8 to 9 in Jakarta, where it opened at 7");
        await database.ShouldBeRightAsync();
    }

    private static DateOnly? Altered(string month, Outlet before, Outlet after) =>
        new MonthLocks([TestTime.Day(month)]).Altered(before, after, _ => after);
}
