using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Closing;

/// <summary>March 2026 is locked.</summary>
public sealed class LockCheckTests
{
    private static readonly DateOnly March = TestTime.Day("2026-03-01");

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Every_way_to_save_is_refused(DatabaseProvider provider)
    {
        await using var database = await LockedAsync(provider);
        await using var context = database.Open();
        context.Remove(await context.DailyEntries.SingleAsync());
        await context.Invoking(c => c.StoreAsync(TestActors.Budi, default)).Should().ThrowAsync<LockedMonthException>();

        await database.Invoking(d => d.SaveAsync(new Membership("C1", 1, TestTime.Day("2026-02-01"), TestTime.Day("2026-03-15"))))
            .Should().ThrowAsync<LockedMonthException>();
        await database.Invoking(d => d.SaveAsync(new DailyEntry(1, TestTime.Day("2026-04-01"), 1, 1)))
            .Should().NotThrowAsync();
    }

    [Fact]
    public async Task Hours_that_would_change_how_many_days_of_the_month_were_open_are_refused()
    {
        await using var database = await LockedAsync();
        await using var context = database.Open();
        var outlet = await context.Outlets.SingleAsync();
        outlet.OpenAt(outlet.Hours.WithException(TestTime.Day("2026-03-20"), []), responseClockFollowsHours: false);

        await context.Invoking(c => c.StoreAsync(TestActors.Budi, default)).Should().ThrowAsync<LockedMonthException>();
    }

    [Fact]
    public async Task The_clock_of_all_outlets_is_not_switched_while_a_month_is_locked()
    {
        await using var database = await LockedAsync();
        var book = database.Get<IOrganisationBook>();

        await book.Invoking(b => b.SaveAsync(b.Current with { ResponseClockFollowsHours = true }, b.Current, TestActors.Budi, default))
            .Should().ThrowAsync<LockedMonthException>();

        book.Current.ResponseClockFollowsHours.Should().BeFalse();
    }

    [Fact]
    public async Task Locking_twice_is_locking_once_and_unlocking_is_written_down_with_its_reason()
    {
        await using var database = await LockedAsync();
        var locks = database.Get<IMonthLockBook>();
        await locks.LockAsync(March.AddDays(3), TestActors.Budi, default);

        (await locks.AllAsync(default)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Month = March, Who = "Budi" });
        await locks.UnlockAsync(March, TestActors.BudiBecause("an invoice came late"), default);

        (await locks.AllAsync(default)).Should().BeEmpty();
        await using var context = database.Open();
        (await context.AuditEntries.Where(e => e.What == "month").OrderBy(e => e.Id).ToListAsync())
            .Select(e => $"{e.Key} {e.Action} {e.Reason}")
            .Should().Equal("2026-03 Created ", "2026-03 Deleted an invoice came late");
    }

    private static async Task<TestDatabase> LockedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(new Outlet("JKT01", "Jakarta", "UTC", openedOn: TestTime.Day("2026-01-01")));
        await database.SaveAsync(new DailyEntry(1, TestTime.Day("2026-03-02"), 5, 100));
        await database.Get<IMonthLockBook>().LockAsync(March, TestActors.Budi, default);
        return database;
    }
}
