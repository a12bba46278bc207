namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class ExportCommandTests : IDisposable
{
    private const string Targets = "kpi,month,target,outlet,region,at_risk\nnps,2027-02,-5.5,A,,-10\ncsat,2027-01,90,,,85.25\nnps,2027-03,,A,,\n";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Targets_come_out_as_they_are_read_again()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");
        (await folder.ImportAsync("targets", Targets)).Output.Trim().Should().Be("read 3, inserted 3, updated 0, unchanged 0, rejected 0");

        var run = await folder.RunAsync("export", "targets");
        var toFile = await folder.RunAsync("export", "targets", folder.File("targets-out.csv"));

        run.Output.ReplaceLineEndings("\n").Should().Be(
            "kpi,month,target,outlet,region,at_risk\ncsat,2027-01,90,,,85.25\nnps,2027-02,-5.5,A,,-10\nnps,2027-03,,A,,\n");
        (run.ExitCode, toFile.ExitCode, toFile.Output).Should().Be((0, 0, ""));
        var again = await folder.ImportAsync("targets", await File.ReadAllTextAsync(folder.File("targets-out.csv")));
        again.Output.Trim().Should().Be("read 3, inserted 0, updated 0, unchanged 3, rejected 0");
    }

    [Fact]
    public async Task Targets_of_a_region_that_all_outlets_have_left_come_out_and_are_read_again()
    {
        await folder.ImportAsync("outlets", "outlet,name,region\nA,Ambon,East\n");
        await folder.ImportAsync("targets", "kpi,month,target,region\ncsat,2027-01,90,East\n");
        await folder.ImportAsync("outlets", "outlet,name,region\nA,Ambon,Maluku\n");

        var run = await folder.RunAsync("export", "targets");

        run.Output.Should().Contain("csat,2027-01,90,,East,");
        (await folder.ImportAsync("targets", run.Output)).Output.Trim().Should().Be("read 1, inserted 0, updated 0, unchanged 1, rejected 0");
    }

    [Fact]
    public async Task Another_kind_is_refused()
    {
        var run = await folder.RunAsync("export", "wishes");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain("Argument 'wishes' not recognized").And.Contain("'targets'").And.NotContain("\\x0a", "its own lines stay lines");
    }
}
