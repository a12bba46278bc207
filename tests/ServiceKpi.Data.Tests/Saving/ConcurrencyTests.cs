using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Saving;

public sealed class ConcurrencyTests
{
    private const int Writers = 16;
    private const int Rounds = 6;

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_second_of_two_who_changed_one_row_is_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await database.SaveAsync(new DailyEntry(outlet.Id, Facts.Day, 10, null));
        await using var first = database.Open();
        await using var second = database.Open();
        foreach (var (context, visits) in new[] { (first, 11), (second, 12) })
        {
            context.Become(await context.DailyEntries.SingleAsync(), new DailyEntry(outlet.Id, Facts.Day, visits, null));
        }

        await first.StoreAsync(TestActors.Budi, default);

        await second.Invoking(c => c.StoreAsync(TestActors.Budi, default)).Should().ThrowAsync<DbUpdateConcurrencyException>();
        (await database.SumsAsync(outlet, Facts.Day))[Measure.Visits].Should().Be(11);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Who_deletes_a_row_that_somebody_changed_is_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await using var first = database.Open();
        await using var second = database.Open();
        first.Entry(await first.Outlets.SingleAsync()).Property(o => o.Name).CurrentValue = "New name";
        second.Remove(await second.Outlets.SingleAsync());

        await first.StoreAsync(TestActors.Budi, default);

        await second.Invoking(c => c.StoreAsync(TestActors.Budi, default)).Should().ThrowAsync<DbUpdateConcurrencyException>();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Sixteen_writers_of_one_day_lose_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                await database.SaveAsync(Facts.Ticket(outlet, $"T-{writer}-{round}", "2026-03-02 08:00", new TicketDetails
                {
                    FirstRespondedAt = TestTime.Utc("2026-03-02 08:30"),
                }));
            }
        })));

        var sums = await database.SumsAsync(outlet, Facts.Day);
        sums[Measure.TicketsOpened].Should().Be(Writers * Rounds);
        sums[Distribution.FirstResponseTimes].Count.Should().Be(Writers * Rounds);
        await database.ShouldBeRightAsync();
    }
}
