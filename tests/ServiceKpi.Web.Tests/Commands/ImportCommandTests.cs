using System.Globalization;

namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class ImportCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Importing_the_same_file_again_changes_nothing_and_says_so()
    {
        var first = await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");
        var second = await folder.ImportAsync("daily", TempFolder.Daily);

        first.ExitCode.Should().Be(0);
        first.Output.Trim().Should().Be("read 4, inserted 4, updated 0, unchanged 0, rejected 0");
        second.ExitCode.Should().Be(0);
        second.Output.Trim().Should().Be("read 4, inserted 0, updated 0, unchanged 4, rejected 0");
    }

    [Fact]
    public async Task Bad_rows_go_to_the_rejects_file_and_the_exit_code_says_so()
    {
        var rejects = folder.File("rejects.csv");
        var run = await folder.ImportAsync(
            "daily", TempFolder.Daily + "A,2026-02-30,1,1\n", "--create-outlets", "--rejects", rejects, "--format", "json");

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
        var run = await folder.ImportAsync("daily", TempFolder.Daily + "A,2026-01-03,-1,1\n", "--create-outlets", "--strict");
        var again = await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");

        run.ExitCode.Should().Be(2);
        again.Output.Should().Contain("inserted 4");
    }

    [Theory]
    [InlineData("outlet,visits,revenue\nA,1,1\n", "date")]
    [InlineData("", "empty")]
    public async Task A_file_that_cannot_be_imported_ends_with_2_and_says_why(string text, string why)
    {
        var run = await folder.ImportAsync("daily", text);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain(why);
    }

    [Fact]
    public async Task A_target_in_force_changes_with_a_reason()
    {
        var month = DateTime.UtcNow.AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        await folder.ImportAsync("targets", $"kpi,month,target\ncsat,{month},80\n");
        var changed = $"kpi,month,target\ncsat,{month},85\n";

        var without = await folder.ImportAsync("targets", changed);
        var with = await folder.ImportAsync("targets", changed, "--reason", "new standard");

        (without.ExitCode, with.ExitCode).Should().Be((1, 0));
        without.Output.Should().Contain("rejected 1");
        with.Output.Should().Contain("updated 1");
    }

    [Fact]
    public async Task A_reason_for_what_takes_none_is_refused()
    {
        var run = await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets", "--reason", "why not");

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain("--reason goes with targets only.");
    }

    [Fact]
    public async Task A_missing_file_ends_with_2()
    {
        var run = await CommandLineRun.OfAsync("import", "daily", folder.File("none.csv"), "--database", folder.Database);

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain("none.csv");
    }

    [Theory]
    [InlineData("daily.csv")]
    [InlineData("test.db")]
    [InlineData("test.db-wal")]
    [InlineData("test.db.lock")]
    public async Task Rejects_never_overwrite_the_imported_file_or_the_database(string name)
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");

        var run = await folder.ImportAsync("daily", TempFolder.Daily, "--rejects", folder.File(name));

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain("would overwrite");
        (await folder.ImportAsync("daily", TempFolder.Daily)).Output.Should().Contain("unchanged 4");
    }

    [Fact]
    public async Task A_file_that_cannot_be_imported_leaves_the_rejects_of_the_last_one()
    {
        var rejects = folder.File("rejects.csv");
        await folder.ImportAsync("daily", TempFolder.Daily, "--rejects", rejects);
        var before = await File.ReadAllTextAsync(rejects);

        var run = await folder.ImportAsync("daily", "nonsense\n1\n", "--rejects", rejects);

        run.ExitCode.Should().Be(2);
        (await File.ReadAllTextAsync(rejects)).Should().Be(before);
    }

    [Fact]
    public async Task What_the_columns_show_is_said_and_what_they_do_not_show_can_be_told()
    {
        const string Asking = "outlet;date;visits;revenue\nA;02/01/2026;1;Rp 18.500\n";

        var shown = await folder.ImportAsync("daily", Asking + "A;13/01/2026;2;7\n", "--create-outlets", "--format", "json");
        var asked = await folder.ImportAsync("daily", Asking, "--create-outlets");
        var told = await folder.ImportAsync("daily", Asking, "--create-outlets", "--date-format", "DMY", "--number-format", "id");

        shown.Json.GetProperty("decided").EnumerateArray().Select(d => $"{d.GetProperty("column")}: {d.GetProperty("decided")}").Should().Equal(
            "date: the day comes first, as 13/01/2026 shows", "revenue: numbers are written as 1.234,56, as Rp 18.500 shows");
        asked.Errors.Should().Contain("date is either 2026-01-02 or 2026-02-01; say --date-format dmy or mdy");
        told.Output.Trim().Should().Be("read 1, inserted 0, updated 0, unchanged 1, rejected 0");
    }

    [Fact]
    public async Task Headings_can_be_said_to_be_columns()
    {
        const string Foreign = "Ort,Tag,Leute,Geld,Wetter\nA,2026-01-01,1,2,x\n";

        var run = await folder.ImportAsync(
            "daily", Foreign, "--create-outlets", "--map", "Ort=outlet", "--map", "tag = date", "--map", "Leute=visits", "--map", "Geld=revenue");
        var wrong = await folder.ImportAsync("daily", Foreign, "--map", "Ort");

        run.Output.Trim().Should().Be("read 1, inserted 1, updated 0, unchanged 0, rejected 0");
        run.Errors.Should().Contain("Ignored columns: Wetter");
        (wrong.ExitCode, wrong.Errors.Contains("--map Ort must be written as \"HEADING=column\".", StringComparison.Ordinal)).Should().Be((2, true));
    }

    [Fact]
    public async Task A_preset_knows_the_headings_of_a_program()
    {
        const string Export = "Outlet Name,Business Date,Pax,Net Sales,Gross Sales\nA,2026-01-01,1,2,3\n";

        var run = await folder.ImportAsync("daily", Export, "--create-outlets", "--preset", "POS");
        var unknown = await folder.ImportAsync("daily", Export, "--preset", "excel");

        run.Output.Trim().Should().Be("read 1, inserted 1, updated 0, unchanged 0, rejected 0");
        unknown.ExitCode.Should().Be(2);
        unknown.Errors.Should().Contain("--preset excel is none of freshdesk, google-forms, pos, zendesk.");
    }
}
