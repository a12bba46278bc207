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

    // Taken in at 9 and settled at 15 without a word: six open hours, until the outlet says that it opened at noon that day.
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Corrected_hours_tell_the_longest_silence_anew_and_leave_a_locked_month(DatabaseProvider provider)
    {
        await using var desk = await OneDesk.OpenAsync(provider);
        var database = desk.Database;
        var first = await SettledAsync(desk, "2026-02-27 02:00", "february");
        var second = await SettledAsync(desk, "2026-03-02 02:00", "march");
        await database.Get<IMonthLockBook>().LockAsync(TestTime.Day("2026-02-01"), TestActors.Budi, default);
        (await SilenceAsync(first), await SilenceAsync(second)).Should().Be((6 * 3600, 6 * 3600));

        await ChangeAsync(database, o => o.Property(x => x.Hours).CurrentValue =
            HoursBuilder.Daily("00:00-24:00").Except(TestTime.Day("2026-03-02"), "12:00-17:00").Build());

        (await SilenceAsync(first), await SilenceAsync(second)).Should().Be((6 * 3600, 3 * 3600));
        await database.ShouldBeRightAsync();

        await using (var context = database.Open())
        {
            await context.Tickets.Where(t => t.Number == second).ExecuteUpdateAsync(set => set.SetProperty(t => t.SilenceSeconds, 1L));
        }

        (await database.Get<RollupVerifier>().VerifyAsync(default).ToListAsync())
            .Should().Contain(d => d.What == $"Silence of ticket '{second}'" && d.Stored == "1" && d.Counted == "10800");
        await database.Get<RollupVerifier>().RebuildAsync(default);
        (await SilenceAsync(second)).Should().Be(3 * 3600);
        await database.ShouldBeRightAsync();

        // What was corrected while February was locked is told when it is opened.
        await using (var context = database.Open())
        {
            await context.Tickets.Where(t => t.Number == first).ExecuteUpdateAsync(set => set.SetProperty(t => t.SilenceSeconds, 1L));
        }

        await database.Get<IMonthLockBook>().UnlockAsync(TestTime.Day("2026-02-01"), TestActors.BudiBecause("hours of March"), default);
        (await SilenceAsync(first)).Should().Be(6 * 3600);
        await database.ShouldBeRightAsync();

        async Task<long?> SilenceAsync(string number)
        {
            await using var context = database.Open();
            return await context.Tickets.Where(t => t.Number == number).Select(t => t.SilenceSeconds).SingleAsync();
        }
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

    /// <summary>A ticket that is taken in and settled six hours later.</summary>
    private static async Task<string> SettledAsync(OneDesk desk, string at, string key)
    {
        desk.Clock.Advance(TestTime.Utc(at) - TimeSpan.FromMinutes(1) - desk.Clock.GetUtcNow().UtcDateTime);
        var matter = new TicketMatter { Kind = TicketKind.Request, Summary = "Layar", Channel = "counter" };
        var number = (await desk.OpenAsync(key, new TicketAct.Opened(matter), new TicketAct.Promised(TestTime.Day("2026-03-09")))).Number;
        desk.Clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromMinutes(1));
        (await desk.AddAsync(number, key + "-settled", new TicketAct.Resolved(null, ToCollect: false))).Outcome.Should().Be(Outcome.Stored);
        return number;
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
