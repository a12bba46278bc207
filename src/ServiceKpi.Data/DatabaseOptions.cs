using Microsoft.Data.Sqlite;

namespace ServiceKpi.Data;

/// <summary>Which database to use.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The kind of database.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>A connection string; for SQLite a file path will do.</summary>
    public string ConnectionString { get; init; } = "data/servicekpi.db";

    /// <summary>True when the database may only be read, so that a second process may look at a file in use.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The full path of the SQLite file.</summary>
    public string FilePath => Path.GetFullPath(SqliteBuilder().DataSource);

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
        ConnectionString.Contains('=', StringComparison.Ordinal)
            ? new SqliteConnectionStringBuilder(ConnectionString)
            : new SqliteConnectionStringBuilder { DataSource = ConnectionString };
}
