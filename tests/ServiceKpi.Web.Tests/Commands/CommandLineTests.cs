namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("kpis")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "31.01.2026")]
    [InlineData("kpis", "--from", "2026-02-01", "--to", "2026-01-01")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--grain", "fortnight")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--slice", "channel")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--slice", "weather=rain")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--by-slice", "weather")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--by-slice", "risk", "--slice", "risk=4")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--by-slice", "risk", "--kpi", "revenue")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--kpi", "happiness")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--outlet", "NOWHERE")]
    [InlineData("import", "weather", "file.csv")]
    [InlineData("kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--kpi")]
    [InlineData("--provider", "Oracle", "verify")]
    [InlineData("verify", "--provider", "SqlServer")]
    [InlineData("verify", "extra")]
    [InlineData("serv")]
    public async Task A_bad_option_ends_with_2_and_prints_no_result(params string[] arguments)
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");

        var run = await CommandLineRun.OfAsync([.. arguments, "--database", folder.Database]);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Fact]
    public async Task A_connection_string_that_makes_no_sense_is_not_repeated_because_of_its_password()
    {
        var run = await CommandLineRun.OfAsync("verify", "--provider", "SqlServer", "--database", "Server=db1;Pasword=5ecret");

        run.ExitCode.Should().Be(2);
        run.Errors.Should().NotContain("5ecret").And.NotBeEmpty();
    }

    [Fact]
    public async Task Serving_others_without_https_is_refused_and_everything_missing_is_named()
    {
        var run = await CommandLineRun.OfAsync("serve", "--urls", "http://0.0.0.0:5080", "--database", folder.Database);

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain("Site:Address").And.Contain("Site:TrustedProxies").And.NotContain("   at ");
        File.Exists(folder.Database).Should().BeFalse("nothing is made before it is clear that it starts");
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

    [Theory]
    [InlineData("a=b.db")]
    [InlineData("with space.db")]
    public async Task A_database_may_have_any_path(string name)
    {
        string[] database = ["--database", folder.File(name)];
        await File.WriteAllTextAsync(folder.File("daily.csv"), TempFolder.Daily);

        var import = await CommandLineRun.OfAsync(
            ["import", "daily", folder.File("daily.csv"), "--create-outlets", .. database]);
        var backup = await CommandLineRun.OfAsync(["backup", folder.File("copy=" + name), .. database]);

        import.ExitCode.Should().Be(0, import.Errors);
        backup.ExitCode.Should().Be(0, backup.Errors);
        File.Exists(folder.File(name)).Should().BeTrue();
    }
}
