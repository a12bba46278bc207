using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Rollups;

/// <summary>The rollup tables as they lie in the database, column by column.</summary>
internal static class RollupRows
{
    private static readonly Type[] Tables = [typeof(OutletDay), typeof(OutletDayDurations), typeof(OutletDayTopic)];

    /// <summary>Finds no difference to the facts, and not one byte that counting everything anew would change.</summary>
    public static async Task ShouldBeRightAsync(this TestDatabase database, string because = "")
    {
        var verifier = database.Get<RollupVerifier>();
        (await verifier.VerifyAsync(default).ToListAsync()).Should().BeEmpty(because);
        var kept = await ReadAsync(database);

        await verifier.RebuildAsync(default);

        string.Join('\n', await ReadAsync(database)).Should().Be(string.Join('\n', kept), because);
    }

    public static async Task<List<string>> ReadAsync(TestDatabase database)
    {
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        var rows = new List<string>();
        foreach (var table in Tables.Select(t => context.Model.FindEntityType(t)!.GetTableName()))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2, 3";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add($"{table}: {string.Join(' ', values.Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : v))}");
            }
        }

        return rows;
    }
}
