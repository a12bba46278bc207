using System.Globalization;
using BenchmarkDotNet.Running;
using ServiceKpi.Benchmarks;

// "import [rows] [rounds]" takes minutes and a million rows: whole runs in turn, medians and their ratio.
// Anything else is BenchmarkDotNet's own, for what takes milliseconds.
if (args is ["import", ..])
{
    var numbers = args.Skip(1).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToList();
    await ImportBenchmark.RunAsync(numbers is [var rows, ..] ? rows : 1_000_000, numbers is [_, var rounds, ..] ? rounds : 5);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ImportBenchmark).Assembly).Run(args);
}
