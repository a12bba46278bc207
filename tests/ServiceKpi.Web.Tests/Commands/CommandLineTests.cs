using System.Globalization;
using Microsoft.Data.Sqlite;
using ServiceKpi.Data.Storage;

namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class CommandLineTests : IDisposable
{
    private const string Daily =
        """
        outlet,date,visits,revenue
        A,2026-01-01,10,1000.50
        A,2026-01-02,20,2000
        B,2026-01-01,0,0
        B,2026-01-02,5,

        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Importing_the_same_file_again_changes_nothing_and_says_so()
    {
        var first = await ImportAsync("daily", Daily, "--create-outlets");
        var second = await ImportAsync("daily", Daily);

        first.ExitCode.Should().Be(0);
        first.Output.Trim().Should().Be("read 4, inserted 4, updated 0, unchanged 0, rejected 0");
        second.ExitCode.Should().Be(0);
        second.Output.Trim().Should().Be("read 4, inserted 0, updated 0, unchanged 4, rejected 0");
    }

    [Fact]
    public async Task Bad_rows_go_to_the_rejects_file_and_the_exit_code_says_so()
    {
        var rejects = folder.File("rejects.csv");
        var run = await ImportAsync(
            "daily", Daily + "A,2026-02-30,1,1\n", "--create-outlets", "--rejects", rejects, "--format", "json");

        run.ExitCode.Should().Be(1);
        run.Json.GetProperty("inserted").GetInt32().Should().Be(4);
        run.Json.GetProperty("rejected").GetInt32().Should().Be(1);
        var lines = await File.ReadAllLinesAsync(rejects);
        lines[0].Should().Be("line,column,value,reason,outlet,date,visits,revenue");
        lines[1].Should().StartWith("6,date,2026-02-30,").And.EndWith(",A,2026-02-30,1,1");
    }

    [Fact]
    public async Task A_strict_import_with_a_bad_row_stores_nothing()
    {
        var run = await ImportAsync("daily", Daily + "A,2026-01-03,-1,1\n", "--create-outlets", "--strict");
        var again = await ImportAsync("daily", Daily, "--create-outlets");

        run.ExitCode.Should().Be(2);
        again.Output.Should().Contain("inserted 4");
    }

    [Theory]
    [InlineData("outlet,visits,revenue\nA,1,1\n", "date")]
    [InlineData("", "empty")]
    public async Task A_file_that_cannot_be_imported_ends_with_2_and_says_why(string text, string why)
    {
        var run = await ImportAsync("daily", text);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain(why);
    }

    [Fact]
    public async Task A_missing_file_ends_with_2()
    {
        var run = await CommandLineRun.OfAsync("import", "daily", folder.File("none.csv"), "--database", folder.Database);

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain("none.csv");
    }

    [Theory]
    [InlineData("kpis")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "31.01.2026")]
    [InlineData("kpis", "--from", "2026-02-01", "--to", "2026-01-01")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--grain", "fortnight")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--kpi", "happiness")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--outlet", "NOWHERE")]
    [InlineData("import", "weather", "file.csv")]
    [InlineData("serv")]
    public async Task A_bad_option_ends_with_2_and_prints_no_result(params string[] arguments)
    {
        await ImportAsync("daily", Daily, "--create-outlets");

        var run = await CommandLineRun.OfAsync([.. arguments, "--database", folder.Database]);

        run.ExitCode.Should().Be(2);
        run.Errors.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Values_are_numbers_of_the_rows_that_were_imported()
    {
        await ImportAsync("daily", Daily, "--create-outlets");

        var run = await KpisAsync("--kpi", "revenue", "visits", "--kpi", "transaction-ratio", "--format", "json");

        run.ExitCode.Should().Be(0);
        var values = run.Json.GetProperty("values").EnumerateArray().ToDictionary(v => v.GetProperty("kpi").GetString()!);
        values["revenue"].GetProperty("value").GetDouble().Should().Be(3000.5);
        values["revenue"].GetProperty("sampleSize").GetInt64().Should().Be(3);
        values["visits"].GetProperty("value").GetDouble().Should().Be(35);
        values["transaction-ratio"].GetProperty("value").GetDouble().Should().BeApproximately(3000.5 / 30, 1e-9);
        values["visits"].GetProperty("coverage").GetProperty("entered").GetInt64().Should().Be(4);
        values["visits"].GetProperty("coverage").GetProperty("expected").GetInt64().Should().Be(62);
        run.Json.GetProperty("currency").GetString().Should().Be("IDR");
    }

    [Fact]
    public async Task No_data_is_a_reason_and_never_zero()
    {
        await ImportAsync("outlets", "outlet,name\nA,A\n");

        var run = await KpisAsync("--format", "json");

        var values = run.Json.GetProperty("values").EnumerateArray().ToList();
        values.Should().HaveCount(19);
        values.Should().OnlyContain(v => v.GetProperty("value").ValueKind == System.Text.Json.JsonValueKind.Null);
        values.Should().OnlyContain(v => v.GetProperty("reason").GetString() != null);
    }

    [Fact]
    public async Task Csv_and_table_show_the_same_values_in_any_culture()
    {
        await ImportAsync("daily", Daily, "--create-outlets");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("id-ID");

        var csv = await KpisAsync("--kpi", "revenue", "--by", "outlet", "--format", "csv");
        var table = await KpisAsync("--kpi", "revenue", "--by", "outlet");

        csv.Output.Should().Contain("revenue,A,2026-01-01,2026-01-31,3000.5,");
        table.Output.Should().Contain("3,000.5");
    }

    [Fact]
    public async Task Verify_finds_a_rollup_that_was_tampered_with_and_rebuild_mends_it()
    {
        await ImportAsync("daily", Daily, "--create-outlets");
        (await RunAsync("verify")).ExitCode.Should().Be(0);
        Execute("UPDATE OutletDays SET Visits = Visits + 1 WHERE Day = '2026-01-02'");

        var broken = await RunAsync("verify");
        var rebuilt = await RunAsync("rebuild");
        var mended = await RunAsync("verify");

        broken.ExitCode.Should().Be(1);
        broken.Output.Should().Contain("A 2026-01-02 Visits: stored 21, counted 20");
        rebuilt.ExitCode.Should().Be(0);
        mended.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_backup_is_a_database_with_the_same_values()
    {
        await ImportAsync("daily", Daily, "--create-outlets");
        var copy = folder.File("copy.db");

        var backup = await RunAsync("backup", copy);
        var again = await RunAsync("backup", copy);
        var values = await CommandLineRun.OfAsync(
            "kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--format", "json", "--database", copy);

        backup.ExitCode.Should().Be(0);
        again.ExitCode.Should().Be(2, "a backup never overwrites a file");
        values.Output.Should().Be((await KpisAsync("--format", "json")).Output);
    }

    [Fact]
    public async Task A_database_in_use_is_read_but_not_written()
    {
        await ImportAsync("daily", Daily, "--create-outlets");
        using var held = DatabaseFileLock.Take(folder.Database);

        var import = await ImportAsync("daily", Daily);
        var values = await KpisAsync();

        import.ExitCode.Should().Be(2);
        import.Errors.Should().Contain("Another process is using");
        values.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Reading_a_database_that_is_not_there_makes_none()
    {
        var run = await KpisAsync();

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain("There is no database at");
        File.Exists(folder.Database).Should().BeFalse();
    }

    [Theory]
    [InlineData("import")]
    [InlineData("kpis")]
    [InlineData("demo")]
    public async Task Help_explains_every_option(string command)
    {
        var run = await CommandLineRun.OfAsync(command, "--help");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Usage:").And.Contain("--database");
    }

    private Task<CommandLineRun> RunAsync(params string[] arguments) =>
        CommandLineRun.OfAsync([.. arguments, "--database", folder.Database]);

    private Task<CommandLineRun> ImportAsync(string kind, string text, params string[] options) =>
        RunAsync(["import", kind, folder.Write(kind + ".csv", text), .. options]);

    private Task<CommandLineRun> KpisAsync(params string[] options) =>
        RunAsync(["kpis", "--from", "2026-01-01", "--to", "2026-01-31", .. options]);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
