namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class MaintenanceCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Verify_finds_a_rollup_that_was_tampered_with_and_rebuild_mends_it()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");
        (await folder.RunAsync("verify")).ExitCode.Should().Be(0);
        folder.Execute("UPDATE OutletDays SET Visits = Visits + 1 WHERE Day = '2026-01-02'");

        var broken = await folder.RunAsync("verify");
        var rebuilt = await folder.RunAsync("rebuild");
        var mended = await folder.RunAsync("verify");

        broken.ExitCode.Should().Be(1);
        broken.Output.Should().Contain("A 2026-01-02 Visits: stored 21, counted 20");
        rebuilt.ExitCode.Should().Be(0);
        mended.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_backup_is_a_database_with_the_same_values()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");
        var copy = folder.File("copy.db");

        var backup = await folder.RunAsync("backup", copy);
        var again = await folder.RunAsync("backup", copy);
        var values = await CommandLineRun.OfAsync(
            "kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--format", "json", "--database", copy);

        backup.ExitCode.Should().Be(0);
        again.ExitCode.Should().Be(2, "a backup never overwrites a file");
        values.Output.Should().Be((await folder.KpisAsync("--format", "json")).Output);
    }

    [Fact]
    public async Task A_database_in_use_is_read_but_not_written()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");
        using var held = DatabaseFileLock.Take(folder.Database);

        var import = await folder.ImportAsync("daily", TempFolder.Daily);
        var values = await folder.KpisAsync();

        import.ExitCode.Should().Be(2);
        import.Errors.Should().Contain("Another process is using");
        values.ExitCode.Should().Be(0);
    }
}
