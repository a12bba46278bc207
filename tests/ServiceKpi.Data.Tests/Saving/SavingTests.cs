namespace ServiceKpi.Data.Tests.Saving;

public sealed class SavingTests
{
    private static readonly DateOnly Day = Facts.Day;

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_added_entry_counts_at_once_a_changed_one_anew_and_a_deleted_one_no_more(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = await OutletAsync(database);

        await database.SaveAsync(new DailyEntry(outlet.Id, Day, 10, 500));
        (await SumAsync(database, outlet, Day, Measure.Visits)).Should().Be(10);

        await ChangeAsync(database, new DailyEntry(outlet.Id, Day, 12, null));
        (await SumAsync(database, outlet, Day, Measure.Visits)).Should().Be(12);
        (await SumAsync(database, outlet, Day, Measure.RevenueDays)).Should().Be(0);

        await DeleteAsync<DailyEntry>(database);
        (await RollupRows.ReadAsync(database)).Should().BeEmpty("a day without facts has no row");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_ticket_moved_to_another_day_leaves_its_old_day_and_counts_on_the_new(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = await OutletAsync(database);
        await database.SaveAsync(Resolved(outlet, "2026-03-02 08:00", "2026-03-04 08:00"));

        await ChangeAsync(database, Resolved(outlet, "2026-03-12 08:00", "2026-05-30 08:00"));

        (await SumAsync(database, outlet, Day, Measure.TicketsOpened)).Should().Be(0);
        (await SumAsync(database, outlet, Day.AddDays(2), Measure.Resolutions)).Should().Be(0);
        (await SumAsync(database, outlet, Day.AddDays(10), Measure.TicketsOpened)).Should().Be(1);
        (await SumAsync(database, outlet, TestTime.Day("2026-05-30"), Measure.Resolutions)).Should().Be(1);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_ticket_moved_to_another_outlet_leaves_the_old_one(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (from, to) = (await OutletAsync(database), await OutletAsync(database, "SBY01"));
        await database.SaveAsync(Resolved(from, "2026-03-02 08:00", "2026-03-02 10:00"));

        await ChangeAsync(database, Resolved(to, "2026-03-02 08:00", "2026-03-02 10:00"));

        (await SumAsync(database, from, Day, Measure.TicketsOpened)).Should().Be(0);
        (await SumAsync(database, to, Day, Measure.TicketsOpened)).Should().Be(1);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_answer_counts_is_changed_moved_and_deleted(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = await OutletAsync(database);

        await database.SaveAsync(new SurveyAnswer("K-1", outlet.Id, SurveyKind.Csat, 5, Day));
        (await SumAsync(database, outlet, Day, Measure.CsatSatisfied)).Should().Be(1);

        await ChangeAsync(database, new SurveyAnswer("K-1", outlet.Id, SurveyKind.Csat, 3, Day.AddDays(1)));
        (await SumAsync(database, outlet, Day, Measure.SurveysAsked)).Should().Be(0);
        (await SumAsync(database, outlet, Day.AddDays(1), Measure.CsatScores)).Should().Be(3);

        await DeleteAsync<SurveyAnswer>(database);
        (await RollupRows.ReadAsync(database)).Should().BeEmpty();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_save_that_fails_leaves_neither_the_fact_nor_its_rollup(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = await OutletAsync(database);
        await database.SaveAsync(Resolved(outlet, "2026-03-02 08:00", "2026-03-02 10:00"));
        var before = await RollupRows.ReadAsync(database);

        var save = () => database.SaveAsync(
            new DailyEntry(outlet.Id, Day, 10, 500), Facts.Ticket(outlet, "T-1", "2026-03-02 08:00"));

        await save.Should().ThrowAsync<Microsoft.EntityFrameworkCore.DbUpdateException>("there is a T-1 already");
        (await database.AllAsync<DailyEntry>()).Should().BeEmpty();
        (await RollupRows.ReadAsync(database)).Should().Equal(before);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_rollup_that_fails_takes_the_fact_back_with_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = await OutletAsync(database);
        await database.SaveAsync(new DailyEntry(outlet.Id, Day, long.MaxValue, null));
        var ticket = Facts.Ticket(outlet, "T-1", "2026-03-02 08:00");
        await using var context = database.Open();
        context.Add(ticket);

        // A response before the opening, which no ticket can be made with, cannot be counted.
        context.Entry(ticket).Property(t => t.FirstRespondedAt).CurrentValue = TestTime.Utc("2026-03-02 07:00");
        context.Entry(ticket).Property(t => t.FirstResponseDay).CurrentValue = Day;

        await context.Invoking(c => c.StoreAsync(TestActors.Budi, default)).Should().ThrowAsync<ArgumentOutOfRangeException>();
        (await database.AllAsync<Ticket>()).Should().BeEmpty();
        await database.ShouldBeRightAsync();
    }

    [Fact]
    public async Task Saving_is_asynchronous_only()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Open();

        context.Invoking(c => c.SaveChanges()).Should().Throw<NotSupportedException>();
    }

    private static Ticket Resolved(Outlet outlet, string opened, string resolved) =>
        Facts.Ticket(outlet, "T-1", opened, new TicketDetails { Topic = "product", ResolvedAt = TestTime.Utc(resolved) });

    private static async Task<Outlet> OutletAsync(TestDatabase database, string code = "JKT01")
    {
        var outlet = Facts.Outlet(code);
        await database.SaveAsync(outlet);
        return outlet;
    }

    /// <summary>Changes the one stored fact of a type.</summary>
    private static async Task ChangeAsync<T>(TestDatabase database, T changed)
        where T : class
    {
        await using var context = database.Open();
        context.Become(context.Set<T>().Single(), changed);
        await context.StoreAsync(TestActors.Budi, default);
    }

    private static async Task DeleteAsync<T>(TestDatabase database)
        where T : class
    {
        await using var context = database.Open();
        context.Remove(context.Set<T>().Single());
        await context.StoreAsync(TestActors.Budi, default);
    }

    private static async Task<long> SumAsync(TestDatabase database, Outlet outlet, DateOnly day, Measure measure) =>
        (await database.SumsAsync(outlet, day))[measure];
}
