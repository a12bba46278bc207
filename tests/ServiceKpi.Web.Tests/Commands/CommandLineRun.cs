using System.Text.Json;

namespace ServiceKpi.Web.Tests.Commands;

/// <summary>One run of the command line in this process, and what it printed.</summary>
internal sealed record CommandLineRun(int ExitCode, string Output, string Errors)
{
    private static readonly SemaphoreSlim OneConsole = new(1);

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<CommandLineRun> OfAsync(params string[] arguments)
    {
        await OneConsole.WaitAsync();
        var (output, errors) = (Console.Out, Console.Error);
        try
        {
            using var newOutput = new StringWriter();
            using var newErrors = new StringWriter();
            Console.SetOut(newOutput);
            Console.SetError(newErrors);
            var code = await CommandLine.RunAsync(arguments);
            return new(code, newOutput.ToString(), newErrors.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
            OneConsole.Release();
        }
    }
}
