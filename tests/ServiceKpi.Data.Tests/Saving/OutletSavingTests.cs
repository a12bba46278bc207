using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Saving;

public sealed class OutletSavingTests
{
    private static readonly DateOnly Saturday = TestTime.Day("2026-03-07");

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Changed_opening_hours_count_every_response_anew(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = await AnsweredOverNightAsync(database);
        (await SecondsAsync(database, outlet)).Should().Be(14 * 3600);

        await ChangeAsync(database, o =>
        {
            o.Property(x => x.ResponseClockFollowsHours).CurrentValue = true;
            o.Property(x => x.Hours).CurrentValue = HoursBuilder.Daily("08:00-20:00").Build();
        });

        (await SecondsAsync(database, outlet)).Should().Be(2 * 3600, "one hour was left in the evening, one gone in the morning");
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_closing_day_makes_later_entries_unscheduled_and_its_removal_undoes_that(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await database.SaveAsync(new DailyEntry(outlet.Id, Saturday, 3, 100), new DailyEntry(outlet.Id, Saturday.AddDays(900), 3, 100));

        await ChangeAsync(database, o => o.Property(x => x.ClosedOn).CurrentValue = Saturday);

        (await database.SumsAsync(outlet, Saturday))[Measure.UnscheduledDays].Should().Be(0);
        (await database.SumsAsync(outlet, Saturday.AddDays(900)))[Measure.UnscheduledDays].Should().Be(1);

        await ChangeAsync(database, o => o.Property(x => x.ClosedOn).CurrentValue = null);

        (await database.SumsAsync(outlet, Saturday.AddDays(900)))[Measure.UnscheduledDays].Should().Be(0);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Opening_hours_come_back_as_they_were_stored(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var hours = HoursBuilder.Weekdays("08:00-12:00", "13:00-17:30")
            .DailyFrom(TestTime.Day("2026-04-01"), "00:00-24:00")
            .Except(TestTime.Day("2026-05-01"))
            .Except(TestTime.Day("2026-05-02"), "10:00-11:00");
        await database.SaveAsync(Facts.Outlet(hours: hours.Build()));

        var stored = (await database.AllAsync<Outlet>()).Single().Hours;

        foreach (var day in new Period(TestTime.Day("2026-03-01"), TestTime.Day("2026-05-31")).EachDay())
        {
            stored.On(day).Should().Equal(hours.Build().On(day));
        }
    }

    private static async Task<Outlet> AnsweredOverNightAsync(TestDatabase database)
    {
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await database.SaveAsync(Facts.Ticket(outlet, "T-1", "2026-03-01 19:00", new TicketDetails
        {
            FirstRespondedAt = TestTime.Utc("2026-03-02 09:00"),
        }));
        return outlet;
    }

    private static async Task<long> SecondsAsync(TestDatabase database, Outlet outlet) =>
        (await database.SumsAsync(outlet, Facts.Day))[Measure.FirstResponseSeconds];

    private static async Task ChangeAsync(
        TestDatabase database, Action<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<Outlet>> change)
    {
        await using var context = database.Open();
        change(context.Entry(await context.Outlets.SingleAsync()));
        await context.StoreAsync(TestActors.Budi, default);
    }
}
