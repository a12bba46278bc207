namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class PastImportCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Imports_are_listed_and_the_last_can_be_taken_back_once()
    {
        await folder.ImportAsync("outlets", "outlet,name\nA,Alpha\nB,Beta\n");
        await folder.ImportAsync("daily", TempFolder.Daily);

        var list = await folder.RunAsync("import", "list");
        var undone = await folder.RunAsync("import", "undo", "2");
        var again = await folder.RunAsync("import", "undo", "2");
        var outlets = await folder.RunAsync("import", "undo", "1");

        list.ExitCode.Should().Be(0, list.Errors);
        list.Output.Split('\n')[0].Should().MatchRegex("^2  .*Z  daily  daily.csv  by .*: inserted 4, updated 0, rejected 0$");
        (undone.ExitCode, undone.Output.Trim()).Should().Be((0, "removed 4, restored 0, changed since 0, locked 0, changed by a later import 0"));
        (again.ExitCode, again.Output).Should().Be((2, ""));
        outlets.ExitCode.Should().Be(2);
        (await folder.RunAsync("import", "list")).Output.Should().Contain("; taken back");
        (await folder.RunAsync("verify")).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task What_a_later_import_has_changed_stays_and_is_counted()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");
        await folder.ImportAsync("daily", "outlet,date,visits,revenue\nA,2026-01-01,11,1000.50\n");

        var undone = await folder.RunAsync("import", "undo", "1");

        (undone.ExitCode, undone.Output.Trim()).Should().Be((1, "removed 3, restored 0, changed since 0, locked 0, changed by a later import 1"));
    }
}
