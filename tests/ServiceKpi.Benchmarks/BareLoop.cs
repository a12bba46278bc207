using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ServiceKpi.Benchmarks;

/// <summary>One prepared INSERT, run for every row in one transaction: the least that storing the rows can cost.</summary>
internal static class BareLoop
{
    /// <summary>The rows of the imported tickets as SQLite holds them.</summary>
    public static object[][] Rows(string database)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM Tickets ORDER BY Id";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return [.. rows];
    }

    /// <summary>Inserts the rows into a new database; the seconds it took.</summary>
    public static double Run(string imported, string database, object[][] rows)
    {
        using var connection = Open(database);
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;");
        Execute(connection, $"ATTACH '{imported}' AS imported; INSERT INTO main.Outlets SELECT * FROM imported.Outlets;");
        Execute(connection, "DETACH imported");
        var watch = Stopwatch.StartNew();
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        var names = Enumerable.Range(0, rows[0].Length).Select(i => $"@p{i}").ToList();
        insert.CommandText = $"INSERT INTO Tickets VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
        {
            insert.Parameters.AddWithValue(name, DBNull.Value);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                insert.Parameters[i].Value = row[i];
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return watch.Elapsed.TotalSeconds;
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Foreign Keys=True");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
