using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Holidays;

public sealed class HolidayBookTests
{
    private static readonly DateOnly Lebaran = TestTime.Day("2026-03-21");

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_new_database_has_the_shipped_calendar(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        var holidays = await database.Get<IHolidayBook>().AllAsync(default);

        holidays.Should().BeEquivalentTo(ShippedHolidays.All(), options => options.Excluding(h => h.Id));
        holidays.Select(h => h.Day).Should().BeInAscendingOrder();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_database_that_a_script_has_made_gets_the_calendar_once_also_from_servers_that_start_together(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var context = database.Open())
        {
            await context.Set<HolidayOccurrence>().ExecuteDeleteAsync();
            await context.Settings.ExecuteDeleteAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.Get<DatabaseMigrator>().PlantAsync(default))));

        (await database.Get<IHolidayBook>().AllAsync(default)).Should().BeEquivalentTo(ShippedHolidays.All(), options => options.Excluding(h => h.Id));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_an_admin_takes_out_stays_out_when_the_database_is_migrated_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IHolidayBook>();
        foreach (var holiday in await book.AllAsync(default))
        {
            await book.RemoveAsync(holiday.Id, TestActors.Budi, default);
        }

        await database.Get<DatabaseMigrator>().MigrateAsync(default);

        (await book.AllAsync(default)).Should().BeEmpty();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_move_is_seen_at_once_and_written_down(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IHolidayBook>();
        var stored = (await book.AllAsync(default)).Single(h => h.Day == Lebaran);

        (await book.SaveAsync(stored.Id, new HolidayOccurrence("idul-fitri", Lebaran.AddDays(-1), 30, 9), TestActors.Budi, default)).Should().Be(Outcome.Stored);

        (await book.AllAsync(default)).Single(h => h.Id == stored.Id).Day.Should().Be(Lebaran.AddDays(-1));
        await using var context = database.Open();
        (await context.AuditEntries.SingleAsync(e => e.What == "holiday")).Should().BeEquivalentTo(
            new { Key = "idul-fitri 2026-03-20", Before = """{"Day":"2026-03-21"}""", After = """{"Day":"2026-03-20"}""" });
    }

    [Fact]
    public async Task What_ships_is_nobodys_change()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Open();

        (await context.AuditEntries.ToListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_holiday_falls_on_a_day_once_and_one_that_is_gone_is_not_moved()
    {
        await using var database = await TestDatabase.CreateAsync();
        var book = database.Get<IHolidayBook>();
        var stored = (await book.AllAsync(default)).Single(h => h.Day == Lebaran);

        (await book.SaveAsync(0, new HolidayOccurrence("idul-fitri", Lebaran), TestActors.Budi, default)).Should().Be(Outcome.Taken);
        await book.RemoveAsync(stored.Id, TestActors.Budi, default);
        (await book.SaveAsync(stored.Id, new HolidayOccurrence("idul-fitri", Lebaran), TestActors.Budi, default)).Should().Be(Outcome.Missing);

        (await book.SaveAsync(0, new HolidayOccurrence("idul-fitri", Lebaran), TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await book.SaveAsync(0, new HolidayOccurrence("Hari jadi kota", Lebaran), TestActors.Budi, default)).Should().Be(Outcome.Stored, "another may fall on that day");
    }
}
