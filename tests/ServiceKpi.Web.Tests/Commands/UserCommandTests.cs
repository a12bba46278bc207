namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class UserCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_prints_a_link_and_adds_nobody_twice()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");

        var added = await AddAsync("rina", "--role", "staff", "--all-outlets", "--display", "Rina Hartati");
        var again = await AddAsync("RINA", "--role", "admin");

        added.ExitCode.Should().Be(0, added.Errors);
        added.Output.Should().MatchRegex("^http://localhost:5080/invitation\\?id=1&token=\\S+\\s*$");
        again.ExitCode.Should().Be(2);
        again.Errors.Should().Contain("There is a 'RINA' already.");
    }

    [Theory]
    [InlineData("rina", "--role", "staff")]
    [InlineData("rina", "--role", "staff", "--outlet", "NOWHERE")]
    [InlineData("rina", "--role", "owner")]
    [InlineData("rina hartati", "--role", "admin")]
    public async Task What_makes_no_sense_adds_nobody(params string[] arguments)
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");

        var run = await AddAsync(arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Fact]
    public async Task A_lost_second_factor_is_taken_away_on_the_machine()
    {
        await AddAsync("dewi", "--role", "admin");

        var reset = await CommandLineRun.OfAsync(["user", "reset-second-factor", "DEWI", "--database", folder.Database]);
        var unknown = await CommandLineRun.OfAsync(["user", "reset-second-factor", "nobody", "--database", folder.Database]);

        reset.ExitCode.Should().Be(0, reset.Errors);
        reset.Output.Should().StartWith("dewi signs in with the password alone");
        unknown.ExitCode.Should().Be(2);
        unknown.Errors.Should().Contain("nobody");
    }

    private Task<CommandLineRun> AddAsync(params string[] arguments) =>
        CommandLineRun.OfAsync(["user", "add", .. arguments, "--database", folder.Database]);
}
