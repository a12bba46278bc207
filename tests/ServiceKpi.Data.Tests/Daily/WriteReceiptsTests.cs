namespace ServiceKpi.Data.Tests.Daily;

/// <summary>It is Friday, 20 November 2026, 12:00 in Jakarta.</summary>
public sealed class WriteReceiptsTests
{
    private const int Writers = 8;
    private const int Rounds = 5;
    private const int Old = 100;

    private static readonly DateOnly Today = TestTime.Day("2026-11-20");
    private static readonly DateTime Now = TestTime.Utc("2026-11-20 05:00");

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task All_outlets_save_at_once_while_old_receipts_are_cleared(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, new FixedClock(Now));
        var outlets = Enumerable.Range(0, Writers).Select(i => Facts.Outlet($"O{i}")).ToList();
        await database.SaveAsync([.. outlets]);
        await database.SaveAsync([.. Enumerable.Range(0, Old).Select(i => Receipt($"old-{i}", Now.AddDays(-8)))]);

        var outcomes = await Task.WhenAll(outlets.Select(outlet => Task.Run(async () =>
        {
            var stored = new List<Outcome>();
            for (var round = 1; round <= Rounds; round++)
            {
                var receipt = await database.Get<IDayBook>().WriteAsync(
                    new DayWrite { OutletId = outlet.Id, Day = Today, Figures = new(round), Key = $"{outlet.Code}-{round}" }, TestActors.Budi.Actor, default);
                stored.Add(receipt.Outcome);
            }

            return stored;
        })));

        outcomes.SelectMany(o => o).Should().HaveCount(Writers * Rounds).And.OnlyContain(o => o == Outcome.Stored);
        (await database.AllAsync<ReceivedWrite>()).Where(w => w.At == Now).Should().HaveCount(Writers * Rounds);
    }

    [Fact]
    public async Task Receipts_of_a_week_are_kept_and_each_write_clears_two_older_ones()
    {
        await using var database = await TestDatabase.CreateAsync(clock: new FixedClock(Now));
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await database.SaveAsync(
            Receipt("a", Now.AddDays(-9)), Receipt("b", Now.AddDays(-8)), Receipt("c", Now.AddDays(-10)), Receipt("d", Now.AddDays(-7)));

        await database.Get<IDayBook>().WriteAsync(new DayWrite { OutletId = outlet.Id, Day = Today, Figures = new(1), Key = "new" }, TestActors.Budi.Actor, default);

        var kept = (await database.AllAsync<ReceivedWrite>()).Select(w => w.Key).ToList();
        kept.Should().HaveCount(3).And.Contain(["d", "new"]);
    }

    private static ReceivedWrite Receipt(string key, DateTime at) => new() { AccountId = 7, Key = key, Fingerprint = "0", At = at };
}
