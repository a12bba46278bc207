namespace ServiceKpi.Data.Tests.Evidence;

/// <summary>Rows are found alike on each database.</summary>
public sealed class SearchTests
{
    private static readonly Period March = Period.MonthOf(Facts.Day);

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Words_are_found_in_any_case_also_beyond_a_to_z(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await database.SaveAsync(
            Facts.Ticket(outlet, "T-1", "2026-03-02 08:00", new TicketDetails { Channel = "whatsapp", Topic = "Café" }),
            Facts.Ticket(outlet, "T-2", "2026-03-02 09:00", new TicketDetails { Channel = "phone", Topic = "cafe" }));

        (await FindAsync(database, "ticket-requests", outlet, "WhatsApp")).Select(r => r.Ticket!.Number).Should().Equal("T-1");
        (await FindAsync(database, "ticket-requests", outlet, "CAFÉ")).Select(r => r.Ticket!.Number).Should().Equal("T-1");
        (await FindAsync(database, "ticket-requests", outlet, "t-")).Should().HaveCount(2);
        (await FindAsync(database, "ticket-requests", outlet, "c_fe")).Should().BeEmpty();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Memberships_are_read_with_all_of_their_customers_and_a_customer_is_known_by_the_very_letters(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await database.SaveAsync(
            new Membership("C-1", outlet.Id, TestTime.Day("2026-01-01"), TestTime.Day("2026-03-10")),
            new Membership("C-1", outlet.Id, TestTime.Day("2026-03-20")),
            new Membership("c-1", outlet.Id, TestTime.Day("2026-01-01")));

        var rows = await FindAsync(database, "retention-rate", outlet, "C-1");

        rows.Should().HaveCount(3, "a search minds no case");
        rows.Select(r => (r.Membership!.Customer, r.OfCustomer.Count)).Should().BeEquivalentTo([("C-1", 2), ("C-1", 2), ("c-1", 1)]);
    }

    private static Task<IReadOnlyList<FactRow>> FindAsync(TestDatabase database, string kpi, Outlet outlet, string words) =>
        database.Get<IFactRows>().PageAsync(
            new RowQuestion(KpiCatalog.Get(kpi), KpiCatalog.Get(kpi).Rows[0], [outlet], March) { Find = words }, 0, 50, default);
}
