using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>What the overview asks, on the demo chain.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private static readonly Period Month = Period.MonthOf(new DateOnly(2026, 10, 1));

    private DemoServer server = null!;
    private KpiReportBuilder reports = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        server = await DemoServer.StartAsync(waits: Waits.Never);
        reports = server.Services.GetRequiredService<KpiReportBuilder>();
    }

    [GlobalCleanup]
    public async Task StopAsync() => await server.DisposeAsync();

    [Benchmark]
    public Task<KpiReport> Outlets_of_a_month_compared_with_the_month_before() => reports.BuildAsync(
        new KpiQuestion { Period = Month, By = ReportRows.Both, Comparison = Comparison.Previous }, CancellationToken.None);

    [Benchmark]
    public Task<KpiReport> A_month_by_day() => reports.BuildAsync(
        new KpiQuestion { Period = Month, Grain = Grain.Day }, CancellationToken.None);
}
