using System.Diagnostics;
using System.IO.Compression;
using System.Net;

namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class ArchiveCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Archive => folder.File("all.zip");

    private string Other => folder.File("other.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_restored_database_gives_the_same_numbers_byte_for_byte()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");
        await folder.ImportAsync("targets", "kpi,month,target\ncsat,2026-01,85\n");

        var archive = await folder.RunAsync("archive", Archive);
        var restore = await OnOtherAsync("restore", Archive);

        (archive.ExitCode, restore.ExitCode).Should().Be((0, 0), archive.Errors + restore.Errors);
        archive.Output.Should().MatchRegex($"^Wrote {Archive}: [0-9,]+ rows, [0-9.]+ MB\\.\\s$");
        restore.Output.Should().Contain("Every rollup is what its facts say.");
        restore.Errors.Should().Contain("DailyEntries: 4 rows");
        foreach (string[] command in new string[][]
        {
            ["kpis", "--from", "2026-01-01", "--to", "2026-01-31", "--by", "outlet", "--compare", "previous", "--format", "json"],
            ["import", "list"],
            ["export", "targets"],
        })
        {
            (await OnOtherAsync(command)).Output.Should().Be((await folder.RunAsync(command)).Output).And.NotBeEmpty();
        }

        (await OnOtherAsync("verify")).ExitCode.Should().Be(0);
        (await OnOtherAsync("import", "undo", "1")).Output.Should().StartWith("removed 4");
    }

    [Fact]
    public async Task The_files_for_people_are_those_that_the_import_reads()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");
        await folder.RunAsync("archive", Archive);
        await ZipFile.ExtractToDirectoryAsync(Archive, folder.File("all"));

        foreach (var kind in KindSlugs.All.Keys)
        {
            var again = await folder.RunAsync("import", kind, folder.File($"all/files/{kind}.csv"));

            (again.ExitCode, again.Output).Should().Match<(int, string)>(r => r.Item1 == 0 && r.Item2.Contains("inserted 0, updated 0"), again.Errors);
        }
    }

    [Fact]
    public async Task A_database_in_use_is_archived_and_never_restored_into()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");
        using var held = DatabaseFileLock.Take(folder.Database);

        var archive = await folder.RunAsync("archive", Archive);
        var again = await folder.RunAsync("archive", Archive);
        var forced = await folder.RunAsync("archive", Archive, "--force");
        var restore = await folder.RunAsync("restore", Archive);

        (archive.ExitCode, again.ExitCode, forced.ExitCode, restore.ExitCode).Should().Be((0, 2, 0, 2));
        again.Errors.Should().Contain("exists already; --force replaces it");
        restore.Errors.Should().Contain("Another process is using");
    }

    [Fact]
    public async Task What_cannot_be_restored_is_said_in_a_line_and_makes_no_database()
    {
        await File.WriteAllTextAsync(Archive, "outlet,date\n");

        var other = await OnOtherAsync("restore", Archive);
        var missing = await OnOtherAsync("restore", folder.File("nowhere.zip"));

        (other.ExitCode, missing.ExitCode).Should().Be((2, 2));
        other.Errors.Should().StartWith("error: ").And.Contain("is not an archive").And.NotContain("   at ");
        missing.Errors.Should().StartWith("error: ").And.NotContain("   at ");
        File.Exists(Other).Should().BeFalse();
    }

    [Fact]
    public async Task A_restore_that_is_killed_leaves_nothing_and_can_be_done_again()
    {
        var days = Enumerable.Range(0, 3_000).Select(i => $"A,{new DateOnly(2017, 1, 1).AddDays(i):yyyy-MM-dd},{i},{i}\n");
        await folder.ImportAsync("daily", "outlet,date,visits,revenue\n" + string.Concat(days), "--create-outlets");
        await folder.RunAsync("archive", Archive);

        string[] arguments = [typeof(CommandLine).Assembly.Location, "restore", Archive, "--database", Other];
        using (var restore = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!)
        {
            // Begun, and far from done.
            while (await restore.StandardError.ReadLineAsync() is { } line && !line.StartsWith("Outlets:", StringComparison.Ordinal))
            {
            }

            restore.Kill();
            await restore.WaitForExitAsync();
            restore.ExitCode.Should().NotBe(0);
        }

        (await OnOtherAsync("export", "outlets")).Output.Trim().Split('\n').Should().ContainSingle("only the headings");
        (await OnOtherAsync("restore", Archive)).ExitCode.Should().Be(0);
        (await OnOtherAsync("export", "daily")).Output.Should().Be((await folder.RunAsync("export", "daily")).Output);
    }

    [Fact]
    public async Task People_sign_in_as_before_second_factor_included()
    {
        var clock = new MovingClock(TestTime.Utc("2026-11-21 05:00"));
        await using var before = await DemoServer.StartAsync(clock: clock);
        var cookies = new CookieContainer();
        using var one = await before.SignInAsync(Role.Manager, cookies);
        var app = await PhoneApp.SetUpAsync(one, clock);
        var signIn = before.SignInOf(Role.Manager);
        await CommandLineRun.OfAsync("archive", Archive, "--database", before.Database.FilePath);
        (await OnOtherAsync("restore", Archive)).ExitCode.Should().Be(0);
        clock.Advance(TimeSpan.FromMinutes(1));

        await using var after = await DemoServer.StartAsync(clock: clock, file: Other);
        using var old = after.Visit(cookies);
        using var gone = await old.GetAsync(new Uri("/", UriKind.Relative));
        using var visitor = after.Visit();
        using var password = await visitor.PostAsync("/sign-in", "sign-in", ("Form.Name", signIn.Name), ("Form.Password", signIn.Password));
        using var code = await visitor.PostAsync("/second-step", "code", ("Code", app.CodeAt(clock)));
        using var page = await visitor.GetAsync(new Uri("/", UriKind.Relative));

        gone.StatusCode.Should().Be(HttpStatusCode.Redirect, "sign-ins of browsers are no part of an archive");
        page.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private Task<CommandLineRun> OnOtherAsync(params string[] arguments) => CommandLineRun.OfAsync([.. arguments, "--database", Other]);
}
