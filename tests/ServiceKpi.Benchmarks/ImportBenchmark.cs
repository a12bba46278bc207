using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>
/// Imports tickets from a CSV file, rollups included, in turn with a bare loop of one prepared statement that inserts the
/// same rows, already parsed, into the same tables and with the same settings of SQLite.
/// </summary>
internal static class ImportBenchmark
{
    public static async Task RunAsync(int rows, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("servicekpi-bench-");
        try
        {
            var csv = Path.Combine(folder.FullName, "tickets.csv");
            TicketFile.Write(csv, rows);
            var imports = new List<double>();
            var bares = new List<double>();
            object[][]? table = null;
            for (var round = 0; round <= rounds; round++)
            {
                var imported = Path.Combine(folder.FullName, $"import{round}.db");
                var import = await ImportAsync(csv, imported);
                table ??= BareLoop.Rows(imported);
                var bare = await BareAsync(imported, Path.Combine(folder.FullName, $"bare{round}.db"), table);
                SqliteConnection.ClearAllPools();
                foreach (var file in folder.EnumerateFiles("*.db*"))
                {
                    file.Delete();
                }

                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(round == 0 ? "warm-up" : $"round {round}")}: import {rows / import:N0} rows/s, bare loop {rows / bare:N0} rows/s, ratio {bare / import:0.00}"));
                if (round > 0)
                {
                    imports.Add(import);
                    bares.Add(bare);
                }
            }

            var ratios = imports.Zip(bares, (import, bare) => bare / import);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"median of {rounds}: import {rows / Median(imports):N0} rows/s, bare loop {rows / Median(bares):N0} rows/s, "
                + $"ratio {Median(ratios):0.00}; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB (rows of the bare loop included)"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> ImportAsync(string csv, string database)
    {
        await using var services = await NewDatabaseAsync(database);
        var importer = new CsvImporter(
            services.GetRequiredService<IFactStoreFactory>(), TimeProvider.System, new ImportLimits());
        await using var input = File.OpenRead(csv);
        var watch = Stopwatch.StartNew();
        var report = await importer.ImportAsync(
            new ImportRequest { Kind = ImportKind.Tickets, Input = input, CreateOutlets = true }, new Because(new CommandLineActor().Current), CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        return report.Rejected == 0 && report.Inserted == report.Read
            ? seconds
            : throw new InvalidOperationException("Not every row was inserted.");
    }

    private static async Task<double> BareAsync(string imported, string database, object[][] table)
    {
        await using var services = await NewDatabaseAsync(database);
        return BareLoop.Run(imported, database, table);
    }

    private static async Task<ServiceProvider> NewDatabaseAsync(string file)
    {
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddKpiData(new DatabaseOptions { ConnectionString = file })
            .BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        return services;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
