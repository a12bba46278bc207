namespace ServiceKpi.Data.Tests.Demo;

public sealed class DemoScoresTests
{
    private static readonly DemoChain Chain = new(TestTime.Day("2026-11-21"), TestTime.Utc("2026-11-21 05:00"));

    [Fact]
    public async Task One_version_holds_from_the_first_day_and_another_since_four_months()
    {
        await using var database = await TestDatabase.CreateAsync();
        var versions = database.Get<IScoreVersions>();

        await DemoScores.AddAsync(versions, Chain, TestActors.Budi.Actor, default);
        await DemoScores.AddAsync(versions, Chain, TestActors.Budi.Actor, default);

        var book = await versions.ReadAsync(default);
        book.All.Select(v => v.From).Should().Equal(Chain.FirstDay, TestTime.Day("2026-07-01"));
        book.All[0].Parts.Should().NotEqual(book.All[1].Parts);
    }
}
