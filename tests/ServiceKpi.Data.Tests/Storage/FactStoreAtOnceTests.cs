namespace ServiceKpi.Data.Tests.Storage;

/// <summary>What others may do while a store is open: on SQL Server only, since SQLite has one writer.</summary>
public sealed class FactStoreAtOnceTests
{
    [SkippableFact]
    public async Task Hours_that_somebody_changes_while_a_store_is_open_hold_for_what_it_has_stored()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.SqlServer);
        var book = database.Get<IOutletBook>();
        await book.AddAsync(Facts.Outlet(), TestActors.Budi, default);
        var (outlet, seen) = (await book.FindAsync("JKT01", default))!.Value;
        await using var store = await database.Get<IFactStoreFactory>().OpenAsync(TestActors.Budi, default);
        await store.StoreAsync([new DailyEntry(outlet.Id, Facts.Day, 1, 1)], [], default);

        (await book.ChangeAsync(
            "JKT01", seen, o => o.OpenAt(HoursBuilder.Weekdays("08:00-17:00").Except(Facts.Day).Build(), responseClockFollowsHours: false), TestActors.Budi, default))
            .Should().Be(Outcome.Stored);
        await store.CommitAsync(default);

        (await database.SumsAsync(outlet, Facts.Day))[Measure.UnscheduledDays].Should().Be(1);
        await database.ShouldBeRightAsync();
    }

    [SkippableFact]
    public async Task Two_stores_of_the_same_outlets_are_both_stored()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.SqlServer);
        var (first, second) = (Facts.Outlet("A"), Facts.Outlet("B"));
        await database.SaveAsync(first, second);
        await database.SaveAsync(new DailyEntry(first.Id, Facts.Day, 1, 1), new DailyEntry(second.Id, Facts.Day, 1, 1));
        var (one, other) = (database.Get<IFactStoreFactory>(), database.Get<IFactStoreFactory>());
        await using var left = await one.OpenAsync(TestActors.Budi, default);
        await using var right = await other.OpenAsync(TestActors.Budi, default);

        // Each adds to one outlet and replaces at the other.
        await left.StoreAsync([new DailyEntry(first.Id, Facts.Day.AddDays(1), 2, 2), new DailyEntry(second.Id, Facts.Day, 3, 3)], [], default);
        await right.StoreAsync([new DailyEntry(second.Id, Facts.Day.AddDays(1), 4, 4), new DailyEntry(first.Id, Facts.Day, 5, 5)], [], default);
        await Task.WhenAll(left.CommitAsync(default), right.CommitAsync(default));

        (await database.SumsAsync(first, Facts.Day))[Measure.Visits].Should().Be(5);
        (await database.SumsAsync(second, Facts.Day))[Measure.Visits].Should().Be(3);
        await database.ShouldBeRightAsync();
    }
}
