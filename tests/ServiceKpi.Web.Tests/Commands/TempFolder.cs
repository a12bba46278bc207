using Microsoft.Data.Sqlite;

namespace ServiceKpi.Web.Tests.Commands;

/// <summary>A folder with a database of its own, which goes with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>Two outlets in two days; one revenue is not entered.</summary>
    public const string Daily =
        """
        outlet,date,visits,revenue
        A,2026-01-01,10,1000.50
        A,2026-01-02,20,2000
        B,2026-01-01,0,0
        B,2026-01-02,5,

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("servicekpi-");

    public string Database => File("test.db");

    public string File(string name) => Path.Combine(folder.FullName, name);

    public Task<CommandLineRun> RunAsync(params string[] arguments) =>
        CommandLineRun.OfAsync([.. arguments, "--database", Database]);

    public Task<CommandLineRun> ImportAsync(string kind, string text, params string[] options)
    {
        var file = File(kind + ".csv");
        System.IO.File.WriteAllText(file, text);
        return RunAsync(["import", kind, file, .. options]);
    }

    public Task<CommandLineRun> KpisAsync(params string[] options) =>
        RunAsync(["kpis", "--from", "2026-01-01", "--to", "2026-01-31", .. options]);

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
