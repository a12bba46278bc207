using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>
/// Asks for the parts of KPIs of tickets and answers, of a month up to three years: first after a start, warm, and after one entry. Each
/// round asks every question once, so that none is asked while the others are forgotten.
/// </summary>
internal static class SliceBenchmark
{
    private const int WarmUps = 2;

    private static readonly string[] Kpis = ["csat", "first-response-time", "first-contact-resolution"];
    private static readonly SliceDimension[] Dimensions = [SliceDimension.Channel, SliceDimension.Topic, SliceDimension.Segment, SliceDimension.Kind];
    private static readonly int[] Months = [1, 3, 12, 36];

    /// <summary>Prints the times of each number of months, and what is held in memory in the end.</summary>
    public static async Task RunAsync(string file, int rounds)
    {
        var entered = PeerDatabase.EnteredDays(file);
        var empty = GC.GetTotalMemory(forceFullCollection: true);
        await using (var services = QuestionBenchmark.Open(file))
        {
            var reports = services.GetRequiredService<KpiReportBuilder>();
            var outlets = await services.GetRequiredService<IOutletDirectory>().AllAsync(CancellationToken.None);
            foreach (var months in Months)
            {
                var watch = Stopwatch.StartNew();
                var parts = await AskAsync(reports, entered.To, months, Kpis[0], SliceDimension.Channel);
                Print(months, $"first {watch.Elapsed.TotalMilliseconds:0} ms, {parts.Count} parts");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held {(GC.GetTotalMemory(forceFullCollection: true) - empty) / (double)(1 << 20):0.0} MB"));
            await using var entry = await ChangedEntry.OfAsync(services, outlets.First(o => o.ClosedOn is null && !(o.OpenedOn > entered.From)), entered.To);
            foreach (var months in Months)
            {
                var (warm, changed, work) = (new Timings(), new Timings(), TimeSpan.Zero);
                for (var round = 0; round < WarmUps + rounds; round++)
                {
                    foreach (var (kpi, dimension) in Kpis.SelectMany(kpi => Dimensions.Select(dimension => (kpi, dimension))))
                    {
                        await entry.ChangeAsync();
                        await (round < WarmUps ? new Timings() : changed).TakeAsync(() => AskAsync(reports, entered.To, months, kpi, dimension));
                        var before = Environment.CpuUsage.TotalTime;
                        await (round < WarmUps ? new Timings() : warm).TakeAsync(() => AskAsync(reports, entered.To, months, kpi, dimension));
                        work += round < WarmUps ? TimeSpan.Zero : Environment.CpuUsage.TotalTime - before;
                    }
                }

                Print(months, $"warm {warm}, {work.TotalMilliseconds / (rounds * Kpis.Length * Dimensions.Length):0.0} ms of a processor, {warm.Megabytes:0.0} MB allocated; after one entry {changed}");
            }
        }

        SqliteConnection.ClearAllPools();
    }

    private static void Print(int months, FormattableString line) => Console.WriteLine($"parts of {months,2} months  {FormattableString.Invariant(line)}");

    private static Task<IReadOnlyList<SliceReport>> AskAsync(KpiReportBuilder reports, DateOnly last, int months, string kpi, SliceDimension dimension) => reports.BuildSlicesAsync(
        new KpiQuestion { Period = AskedQuestion.LastMonths(last, months), Today = last.AddDays(1), Kpis = [kpi] }, dimension, CancellationToken.None);
}
