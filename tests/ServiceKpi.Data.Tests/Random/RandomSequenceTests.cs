namespace ServiceKpi.Data.Tests.Random;

public sealed class RandomSequenceTests
{
    private const int Steps = 4;

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite, 0, 100)]
    [InlineData(DatabaseProvider.Sqlite, 100, 100)]
    [InlineData(DatabaseProvider.SqlServer, 0, 10)]
    public async Task Whatever_is_stored_in_whatever_order_the_rollups_are_what_the_facts_say(
        DatabaseProvider provider, int firstSeed, int sequences)
    {
        for (var seed = firstSeed; seed < firstSeed + sequences; seed++)
        {
            await using var database = await TestDatabase.CreateAsync(provider);
            try
            {
                await new RandomSequence(database, new System.Random(seed)).RunAsync(Steps);
                await database.ShouldBeRightAsync();
            }
            catch (Exception exception) when (exception is not SkipException)
            {
                throw new InvalidOperationException($"The sequence of seed {seed} failed.", exception);
            }
        }
    }
}
