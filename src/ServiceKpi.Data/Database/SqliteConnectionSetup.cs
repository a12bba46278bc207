using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceKpi.Data.Database;

/// <summary>
/// What every connection to the file is told, and the search that SQLite itself lacks: its LIKE knows the case of A to Z only.
/// </summary>
internal sealed class SqliteConnectionSetup(bool readOnly) : DbConnectionInterceptor
{
    /// <summary>The name of the function that finds words in a text, whatever their case.</summary>
    public const string Holds = "holds";

    private readonly string commandText = readOnly ? SqliteSafety.ToRead : SqliteSafety.ToWrite + " PRAGMA cache_size=-16384;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        AddSearch(connection);
        using var command = connection.CreateCommand();
        command.CommandText = commandText;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        AddSearch(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = commandText;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void AddSearch(DbConnection connection) =>
        ((SqliteConnection)connection).CreateFunction(
            Holds,
            (string? text, string? words) => text is not null && words is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase),
            isDeterministic: true);
}
