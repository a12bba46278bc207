using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ServiceKpi.Data.Database;

/// <summary>What a file is kept safe by: the library's version, and what each connection is told (https://www.sqlite.org/pragma.html).</summary>
internal static class SqliteSafety
{
    /// <summary>What a connection that only reads is told; it must not set the journal mode.</summary>
    public const string ToRead = "PRAGMA query_only=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;";

    /// <summary>The first version without the WAL-reset bug, which could damage the file (https://sqlite.org/wal.html#walresetbug).</summary>
    private static readonly Version Least = new(3, 51, 3);

    /// <summary>
    /// Write ahead, and reach the disk before a commit is reported; give back the disk that a long import's journal took; trust
    /// nothing that a foreign file brings.
    /// </summary>
    private static readonly (string Name, string Value, string Answer)[] Pragmas =
    [
        ("journal_mode", "WAL", "wal"),
        ("synchronous", "FULL", "2"),
        ("foreign_keys", "ON", "1"),
        ("trusted_schema", "OFF", "0"),
        ("cell_size_check", "ON", "1"),

        // What is erased is overwritten in the file, and not only forgotten.
        ("secure_delete", "ON", "1"),
        ("journal_size_limit", "67108864", "67108864"),
    ];

    /// <summary>What a connection that may write is told.</summary>
    public static string ToWrite { get; } = string.Join(' ', Pragmas.Select(p => $"PRAGMA {p.Name}={p.Value};"));

    /// <summary>Asks a connection whether all of it holds: SQLite passes over in silence what it does not know or cannot do.</summary>
    /// <exception cref="NotSupportedException">Something does not.</exception>
    public static async Task RequireAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        await database.OpenConnectionAsync(cancellationToken);
        try
        {
            RequireVersion(await AnswerAsync(database, "SELECT sqlite_version()", cancellationToken));
            foreach (var (name, value, expected) in Pragmas)
            {
                var answer = await AnswerAsync(database, $"PRAGMA {name}", cancellationToken);
                if (answer != expected)
                {
                    throw new NotSupportedException(
                        $"SQLite does not take {name}={value} for this file (it says {answer}); what is saved there would not be safe. Is it on a network drive?");
                }
            }
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }

    /// <summary>Refuses a library that is too old.</summary>
    /// <exception cref="NotSupportedException">It is.</exception>
    public static void RequireVersion(string version)
    {
        if (Version.Parse(version) < Least)
        {
            throw new NotSupportedException(
                $"The SQLite library here is {version} and can damage a database; {Least} or newer is needed, as the product brings it.");
        }
    }

    private static async Task<string> AnswerAsync(DatabaseFacade database, string question, CancellationToken cancellationToken)
    {
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) ?? "nothing";
    }
}

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
