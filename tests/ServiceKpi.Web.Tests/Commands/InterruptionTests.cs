using System.Diagnostics;

namespace ServiceKpi.Web.Tests.Commands;

/// <summary>The executable itself, told to stop by the operating system.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_import_that_is_stopped_early_says_so_and_ends_with_2(string signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no such signals and pipes");
        var pipe = folder.File("daily.csv");
        await RunAsync("mkfifo", pipe);
        using var import = Start(typeof(CommandLine).Assembly.Location, "import", "daily", pipe, "--database", folder.Database);
        var errors = import.StandardError.ReadToEndAsync();
        var output = import.StandardOutput.ReadToEndAsync();

        // Opens when the import has opened its end, and says nothing: the import is in the midst of it.
        await using (var silent = await Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write)))
        {
            await RunAsync("kill", $"-{signal}", $"{import.Id}");
            await import.WaitForExitAsync();
        }

        import.ExitCode.Should().Be(2);
        (await output).Should().BeEmpty();
        (await errors).Trim().Should().Be("error: It was stopped before it was done.");
    }

    private static async Task RunAsync(string name, params string[] arguments)
    {
        using var process = Process.Start(name, arguments);
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
}
