using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class DatabaseFaultTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_fault_of_the_database_within_an_import_is_one_line_and_2_and_nothing_is_stored()
    {
        await folder.RunAsync("migrate");
        folder.Execute("CREATE TRIGGER Broken BEFORE INSERT ON Outlets BEGIN SELECT RAISE(ABORT, 'the disk is odd'); END");

        var run = await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Trim().Should().StartWith("error: ").And.Contain("the disk is odd").And.NotContain("\n");
        folder.Execute("DROP TRIGGER Broken");
        (await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets")).Output.Should().Contain("inserted 4");
    }

    [SkippableFact]
    public async Task A_server_database_that_a_script_has_made_gets_its_holidays_from_the_first_that_writes()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.SqlServer);
        await using (var context = database.Open())
        {
            await context.Set<HolidayOccurrence>().ExecuteDeleteAsync();
            await context.Settings.ExecuteDeleteAsync();
        }

        var run = await CommandLineRun.OfAsync("rebuild", "--provider", "SqlServer", "--database", database.Options.ConnectionString);

        run.ExitCode.Should().Be(0);
        (await database.AllAsync<HolidayOccurrence>()).Should().HaveCount(ShippedHolidays.All().Count);
    }
}
