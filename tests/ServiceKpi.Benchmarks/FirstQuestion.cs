using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>The first question after a start, and what is held in memory then: each in a process of its own.</summary>
internal static class FirstQuestion
{
    private const int Starts = 5;

    /// <summary>Starts some processes one after another and prints the medians.</summary>
    public static async Task PrintAsync(string file, DateOnly last)
    {
        var found = new List<double[]>();
        for (var start = 0; start < Starts; start++)
        {
            found.Add(await StartAsync(file, last));
        }

        double Median(int place) => Timings.At(found.Select(f => f[place]), 0.5);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"first question after start (Q1 plain, of {Starts} processes): median {Median(0):0} ms; held after Q3: {Median(1):0.0} MB"));
    }

    /// <summary>Asks in this process; prints the milliseconds to the first answer and the megabytes held after Q3.</summary>
    public static async Task AskAsync(string file, DateOnly last)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await using var services = QuestionBenchmark.Open(file);
        await services.GetRequiredService<KpiReportBuilder>().BuildAsync(AskedQuestion.Plain(last).Question, CancellationToken.None);
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        await services.GetRequiredService<KpiReportBuilder>().BuildAsync(AskedQuestion.Together(last).Question, CancellationToken.None);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} {held / (double)(1 << 20):0.00}"));
    }

    private static async Task<double[]> StartAsync(string file, DateOnly last)
    {
        var program = Environment.ProcessPath!;
        string[] host = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Assembly.GetExecutingAssembly().Location] : [];
        var start = new ProcessStartInfo(program, [.. host, "questions", file, "--first", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? [.. printed.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"The process that was to ask first ended with {process.ExitCode}.");
    }
}
