using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>
/// Asks the product and DuckDB the same questions in turn, compares every value, and times what a page waits for: warm, after one
/// entry, and first after a start. DuckDB answers from the raw facts, in memory.
/// </summary>
internal sealed class QuestionBenchmark(KpiReportBuilder reports, int rounds)
{
    private const int WarmUps = 3;

    /// <summary>
    /// What is asked often is compiled a second time, by what it was seen to do: a server has done so after its first minute, and DuckDB
    /// is compiled before it comes.
    /// </summary>
    private const int Often = 60;

    private bool agrees = true;

    /// <summary>Runs all of it; false when some value disagrees.</summary>
    public static async Task<bool> RunAsync(string file, int rounds)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"There is no {file}.", file);
        }

        var entered = PeerDatabase.EnteredDays(file);
        await FirstQuestion.PrintAsync(file, entered.To);
        bool agrees;
        await using (var services = Open(file))
        {
            var outlets = await services.GetRequiredService<IOutletDirectory>().AllAsync(CancellationToken.None);
            var usual = outlets.First(o => o.ClosedOn is null && !(o.OpenedOn > entered.From));
            var benchmark = new QuestionBenchmark(services.GetRequiredService<KpiReportBuilder>(), rounds);
            await benchmark.AskBothAsync(file, outlets, usual, entered);
            await benchmark.AskAfterEntriesAsync(services, usual, entered.To);
            agrees = benchmark.agrees;
        }

        SqliteConnection.ClearAllPools();
        const string load = "/proc/loadavg";
        Console.WriteLine($"load average: {(File.Exists(load) ? (await File.ReadAllTextAsync(load)).Trim() : "unknown")}");
        return agrees;
    }

    /// <summary>The product's own services on a file.</summary>
    public static ServiceProvider Open(string file) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddKpiData(new DatabaseOptions { ConnectionString = file })
        .AddTransient<KpiReportBuilder>()
        .BuildServiceProvider();

    private async Task AskBothAsync(string file, IReadOnlyList<Outlet> outlets, Outlet usual, Period entered)
    {
        var last = entered.To;
        var watch = Stopwatch.StartNew();
        using var peer = PeerDatabase.Of(file, outlets, Period.Around([entered, AskedQuestion.LastMonths(last, 36)]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"facts copied to DuckDB in {watch.Elapsed.TotalSeconds:0} s"));
        AskedQuestion[] questions =
        [
            AskedQuestion.Plain(last), AskedQuestion.Fair(last), AskedQuestion.OfOutlet(last, usual), AskedQuestion.Together(last),
            AskedQuestion.ResponseTimes(last), AskedQuestion.Loyalty(last),
        ];
        foreach (var asked in questions)
        {
            if (asked.Peer is { } question)
            {
                await AskBothAsync(asked, question, peer);
            }
            else
            {
                await AskProductAsync(asked);
            }
        }
    }

    private async Task AskBothAsync(AskedQuestion asked, PeerQuestion question, PeerDatabase peer)
    {
        using var prepared = new PreparedPeer(peer, question);
        var check = AnswerCheck.Of(await AnswerAsync(asked), prepared.Ask(), question);
        var (product, duck) = (new Timings(), new Timings());
        await AskOftenAsync(asked);
        for (var round = 0; round < WarmUps + rounds; round++)
        {
            await Of(product, round).TakeAsync(() => AnswerAsync(asked));
            await Of(duck, round).TakeAsync(() => Task.FromResult(prepared.Ask()));
        }

        agrees &= check.Disagreeing == 0;
        Print(asked.Name, $"product {product}, {product.Megabytes:0.00} MB allocated; DuckDB {duck}, ratio {duck.Median / product.Median:0.00}");
        Print("", $"{check}");
        foreach (var fault in check.Faults)
        {
            Print("", $"{fault}");
        }
    }

    private async Task AskOftenAsync(AskedQuestion asked)
    {
        for (var round = 0; round < Often; round++)
        {
            await AnswerAsync(asked);
        }

        // Compiling goes on beside the program.
        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    private async Task AskProductAsync(AskedQuestion asked)
    {
        var product = new Timings();
        await AskOftenAsync(asked);
        for (var round = 0; round < WarmUps + rounds; round++)
        {
            await Of(product, round).TakeAsync(() => AnswerAsync(asked));
        }

        Print(asked.Name, $"product {product}, {product.Megabytes:0.00} MB allocated");
    }

    /// <summary>Each question after an entry has changed, and at once again.</summary>
    private async Task AskAfterEntriesAsync(ServiceProvider services, Outlet outlet, DateOnly last)
    {
        await using var entry = await ChangedEntry.OfAsync(services, outlet, last);
        foreach (var asked in new[] { AskedQuestion.Plain(last), AskedQuestion.Fair(last), AskedQuestion.Together(last) })
        {
            var (changed, warm) = (new Timings(), new Timings());
            for (var round = 0; round < WarmUps + rounds; round++)
            {
                await entry.ChangeAsync();
                await Of(changed, round).TakeAsync(() => AnswerAsync(asked));
                await Of(warm, round).TakeAsync(() => AnswerAsync(asked));
            }

            Print(asked.Name, $"after one entry {changed}, {changed.Megabytes:0.00} MB allocated; warm {warm}, ratio {changed.Median / warm.Median:0.00}");
        }
    }

    /// <summary>The first rounds are not counted.</summary>
    private static Timings Of(Timings counted, int round) => round < WarmUps ? new Timings() : counted;

    private static void Print(string name, FormattableString line) => Console.WriteLine($"{name,-32} {FormattableString.Invariant(line)}");

    private Task<KpiReport> AnswerAsync(AskedQuestion asked) => reports.BuildAsync(asked.Question, CancellationToken.None);
}
