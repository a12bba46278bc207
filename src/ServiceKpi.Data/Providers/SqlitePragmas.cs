using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceKpi.Data.Providers;

/// <summary>
/// What every connection to the file is told: write ahead, and reach the disk before a commit is reported
/// (https://www.sqlite.org/pragma.html#pragma_synchronous). A connection that only reads must not set the journal mode.
/// </summary>
internal sealed class SqlitePragmas(bool readOnly) : DbConnectionInterceptor
{
    private readonly string commandText = readOnly
        ? "PRAGMA query_only=ON;"
        : "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = commandText;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = commandText;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
