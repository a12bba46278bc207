using Microsoft.Data.Sqlite;

namespace ServiceKpi.TestKit;

/// <summary>An empty migrated file, made once and copied for each test: far quicker than migrating for each.</summary>
public static class SqliteTemplate
{
    private static readonly Lazy<Task<string>> Template = new(MakeAsync);

    /// <summary>The file, whole and with nobody using it.</summary>
    public static Task<string> FileAsync() => Template.Value;

    /// <summary>Closes the connections that are kept open for the next use.</summary>
    public static void Close(DatabaseOptions options)
    {
        using var pooled = new SqliteConnection(options.ToConnectionString());
        SqliteConnection.ClearPool(pooled);
    }

    private static async Task<string> MakeAsync()
    {
        var options = new DatabaseOptions { ConnectionString = TestFolder.File("template.db") };
        using (var contexts = DataServices.Contexts(options, TimeProvider.System))
        {
            await new DatabaseMigrator(contexts).MigrateAsync(CancellationToken.None);
        }

        Close(options);
        return options.FilePath;
    }
}
