using System.Text;

namespace ServiceKpi.Data.Tests.Import;

/// <summary>An outlet of Jakarta that counts open seconds moves to Jayapura, two hours ahead.</summary>
public sealed class MovedOutletImportTests
{
    private const string Tickets = "ticket,outlet,opened_at,first_responded_at\nT1,Z,2024-05-06T08:30,2024-05-06T09:00\n";

    private static readonly TimeProvider Clock = new FixedClock(TestTime.Utc("2026-03-10 05:00"));

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_local_time_is_read_in_the_zone_that_the_outlet_had_on_its_day(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        await database.SaveAsync(new Outlet(
            "Z", "Zwei", "Asia/Jakarta", hours: HoursBuilder.Daily("08:00-17:00").Build(), responseClockFollowsHours: true));
        (await ImportAsync(database, ImportKind.Tickets, Tickets)).Inserted.Should().Be(1);

        (await ImportAsync(database, ImportKind.Outlets, "outlet,name,time_zone\nZ,Zwei,Asia/Jayapura\n")).Updated.Should().Be(1);
        var again = await ImportAsync(database, ImportKind.Tickets, Tickets + "T2,Z,2026-03-10T12:00,\n");

        again.Should().BeEquivalentTo(new { Inserted = 1, Updated = 0, Unchanged = 1 });
        (await database.AllAsync<Ticket>()).OrderBy(t => t.Id).Select(t => t.OpenedAt).Should().Equal(
            TestTime.Utc("2024-05-06 01:30"), TestTime.Utc("2026-03-10 03:00"));
        var outlet = (await database.AllAsync<Outlet>()).Single();
        outlet.FormerZones.Should().Equal(new FormerZone(TestTime.Day("2026-03-10"), "Asia/Jakarta"));
        (await database.SumsAsync(outlet, TestTime.Day("2024-05-06")))[Distribution.FirstResponseTimes].Should().Be(
            Domain.Measures.DurationHistogram.Of([1800]));
    }

    private static async Task<ImportReport> ImportAsync(TestDatabase database, ImportKind kind, string csv)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await new CsvImporter(database.Get<IFactStoreFactory>(), Clock, new ImportLimits())
            .ImportAsync(new ImportRequest { Kind = kind, Input = input }, TestActors.Budi, CancellationToken.None);
    }
}
