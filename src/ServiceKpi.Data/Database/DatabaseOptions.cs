using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ServiceKpi.Data.Database;

/// <summary>Which database to use.</summary>
public sealed partial record DatabaseOptions
{
    /// <summary>The kind of database.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>A connection string; for SQLite a file path will do.</summary>
    public string ConnectionString { get; init; } = "data/servicekpi.db";

    /// <summary>True when the database may only be read, so that a second process may look at a file in use.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How many megabytes must be free beside an embedded file for the application to call itself ready.</summary>
    public int FreeMegabytes { get; init; } = 64;

    /// <summary>What follows the name of each file that SQLite keeps for a database.</summary>
    public static IReadOnlyList<string> FileEndings { get; } = ["", "-wal", "-shm"];

    /// <summary>The full path of the SQLite file.</summary>
    public string FilePath => Path.GetFullPath(SqliteBuilder().DataSource);

    /// <summary>Checks that the provider can make sense of the connection string.</summary>
    /// <exception cref="ArgumentException">It cannot.</exception>
    public void Check()
    {
        if (Provider == DatabaseProvider.SqlServer)
        {
            _ = new SqlConnectionStringBuilder(ConnectionString);
            return;
        }

        if (string.IsNullOrWhiteSpace(SqliteBuilder().DataSource))
        {
            throw new ArgumentException("It names no file.");
        }
    }

    /// <summary>The connection string the provider is opened with.</summary>
    public string ToConnectionString()
    {
        if (Provider == DatabaseProvider.SqlServer)
        {
            return ConnectionString;
        }

        var builder = SqliteBuilder();
        builder.DataSource = Path.GetFullPath(builder.DataSource);
        builder.ForeignKeys = true;
        builder.DefaultTimeout = 5;
        builder.Mode = ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate;
        return builder.ToString();
    }

    private SqliteConnectionStringBuilder SqliteBuilder() =>
        IsConnectionString().IsMatch(ConnectionString)
            ? new SqliteConnectionStringBuilder(ConnectionString)
            : new SqliteConnectionStringBuilder { DataSource = ConnectionString };

    /// <summary>A path may hold '=' too; a connection string names its source.</summary>
    [GeneratedRegex(@"(^|;)\s*(data source|datasource|filename)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex IsConnectionString();
}

/// <summary>The databases the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>An embedded file, one process.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server, any number of web servers.</summary>
    SqlServer,
}
