using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Data.Tests.Import;

public sealed class SqliteImportTests : IAsyncLifetime
{
    private const string Daily = "outlet,date,visits,revenue,note\n"
        + "JKT01,2026-03-01,10,100.00,busy\nJKT01,2026-03-02,20,200.00,\nBDG01,2026-03-01,,0,\n";

    private readonly string folder = Directory.CreateTempSubdirectory("servicekpi-import-").FullName;
    private ServiceProvider services = null!;

    public async Task InitializeAsync()
    {
        services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddKpiData(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder, "test.db")};Pooling=False" })
            .BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task New_rows_are_inserted_changed_ones_updated_and_the_same_ones_left_alone()
    {
        var first = await ImportAsync(ImportKind.Daily, Daily);
        var second = await ImportAsync(ImportKind.Daily, Daily.Replace(",20,", ",21,") + "BDG01,2026-03-02,1,1,\n");

        first.Should().BeEquivalentTo(new { Read = 3, Inserted = 3, Updated = 0, Unchanged = 0, Rejected = 0 });
        second.Should().BeEquivalentTo(new { Read = 4, Inserted = 1, Updated = 1, Unchanged = 2, Rejected = 0 });
    }

    [Theory]
    [InlineData(ImportKind.Outlets, "outlet,name,time_zone,opened_on\nSBY01,Surabaya,Asia/Jakarta,2020-01-01\nMKS01,Makassar,,\n")]
    [InlineData(ImportKind.Daily, Daily)]
    [InlineData(ImportKind.Tickets, "id,outlet,opened_at,resolved_at,promised_on\nT-1,JKT01,2026-03-01T08:00:00.25,2026-03-02,2026-04-01\nT-2,JKT01,2026-03-01,,\n")]
    [InlineData(ImportKind.Surveys, "outlet,kind,score,date,answer\nJKT01,nps,5,2026-03-01,\nJKT01,nps,5,2026-03-01,\nJKT01,ces,,2026-03-01,A-1\n")]
    [InlineData(ImportKind.Memberships, "customer,outlet,joined_on,left_on\nC-1,JKT01,2026-01-01,\nC-1,JKT01,2025-01-01,2025-06-01\n")]
    [InlineData(ImportKind.Events, "name,starts_on,ends_on,outlet,cost\nFair,2026-04-01,2026-04-02,,5\nFair,2026-04-01,2026-04-02,JKT01,\n")]
    public async Task Importing_the_same_file_again_changes_nothing(ImportKind kind, string csv)
    {
        var first = await ImportAsync(kind, csv);
        var second = await ImportAsync(kind, csv);

        first.Should().BeEquivalentTo(new { Inserted = first.Read, Rejected = 0 });
        second.Should().BeEquivalentTo(new { Inserted = 0, Updated = 0, Unchanged = first.Read, Rejected = 0 });
    }

    [Fact]
    public async Task What_a_file_has_no_column_for_stays_and_a_blank_cell_takes_it_away()
    {
        await ImportAsync(ImportKind.Daily, Daily);

        var without = await ImportAsync(ImportKind.Daily, "outlet,date,visits,revenue\nJKT01,2026-03-01,10,100\n");
        var blank = await ImportAsync(ImportKind.Daily, "outlet,date,visits,revenue,note\nJKT01,2026-03-01,10,100,\n");

        without.Unchanged.Should().Be(1);
        blank.Updated.Should().Be(1);
    }

    [Theory]
    [InlineData("outlet,name\nSBY01,Surabaya Timur\n", "Java", "Java")]
    [InlineData("outlet,name,region\nSBY01,Surabaya,East\n", "East", "Java")]
    [InlineData("outlet,name,region\nSBY01,Surabaya,\n", null, "Java")]
    public async Task A_file_that_moves_an_outlet_to_another_region_leaves_past_months_where_they_were(string csv, string? now, string before)
    {
        await ImportAsync(ImportKind.Outlets, "outlet,name,region\nSBY01,Surabaya,Java\n");

        (await ImportAsync(ImportKind.Outlets, csv)).Updated.Should().Be(1);
        (await ImportAsync(ImportKind.Outlets, csv)).Unchanged.Should().Be(1);

        await using var context = await services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContextAsync();
        var stored = await context.Outlets.SingleAsync();
        stored.Region.Should().Be(now);
        stored.RegionOn(stored.DayOf(DateTime.UtcNow).AddMonths(-1)).Should().Be(before);
    }

    [Fact]
    public async Task A_second_row_of_one_key_is_rejected_when_it_differs_and_unchanged_when_not()
    {
        var report = await ImportAsync(
            ImportKind.Daily,
            "outlet,date,visits,revenue\nJKT01,2026-03-01,1,1\nJKT01,2026-03-01,1,1.00\nJKT01,2026-03-01,2,1\n");

        report.Should().BeEquivalentTo(new { Read = 3, Inserted = 1, Updated = 0, Unchanged = 1, Rejected = 1 });
        report.FirstRejects.Should().ContainSingle().Which.Line.Should().Be(4);
    }

    [Fact]
    public async Task An_opening_after_a_stored_resolution_that_the_file_does_not_state_is_rejected()
    {
        await ImportAsync(
            ImportKind.Tickets, "ticket,outlet,opened_at,resolved_at\nT1,JKT01,2026-02-01T08:00,2026-02-02T08:00\n");

        var report = await ImportAsync(ImportKind.Tickets, "ticket,outlet,opened_at\nT1,JKT01,2026-02-03T08:00\n");

        report.Should().BeEquivalentTo(new { Read = 1, Updated = 0, Rejected = 1 });
    }

    [Fact]
    public async Task A_strict_import_with_a_bad_row_leaves_nothing()
    {
        var report = await ImportAsync(ImportKind.Daily, Daily + "JKT01,bad,1,1,\n", strict: true);

        report.Stored.Should().BeFalse();
        (await CountAsync()).Should().Be((0, 0));
    }

    [Fact]
    public async Task An_import_broken_off_leaves_nothing_and_the_next_one_works()
    {
        using var stop = new CancellationTokenSource();
        var rows = Enumerable.Range(0, 9000).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"JKT{i % 9:00},{new DateOnly(2020, 1, 1).AddDays(i / 9):O},1,1\n"));

        var run = () => ImportAsync(
            ImportKind.Daily, $"outlet,date,visits,revenue\n{string.Concat(rows)}", progress: new Stopping(stop), cancellationToken: stop.Token);

        await run.Should().ThrowAsync<OperationCanceledException>();
        (await CountAsync()).Should().Be((0, 0));
        (await ImportAsync(ImportKind.Daily, Daily)).Inserted.Should().Be(3);
    }

    [Fact]
    public async Task A_file_that_fails_in_its_middle_leaves_nothing()
    {
        var run = () => ImportAsync(ImportKind.Daily, Daily, limits: new ImportLimits { Rows = 2 });

        await run.Should().ThrowAsync<ImportException>();
        (await CountAsync()).Should().Be((0, 0));
    }

    [Fact]
    public async Task The_rollups_are_those_of_the_facts()
    {
        await ImportAsync(ImportKind.Daily, Daily);
        await ImportAsync(ImportKind.Tickets, "id,outlet,opened_at,resolved_at\nT-1,JKT01,2026-03-01T23:00,2026-03-03T01:00\n");
        await ImportAsync(ImportKind.Tickets, "id,outlet,opened_at,resolved_at\nT-1,BDG01,2026-03-01T23:00,2026-03-04T01:00\n");

        (await services.GetRequiredService<RollupVerifier>().VerifyAsync(CancellationToken.None).ToListAsync()).Should().BeEmpty();
    }

    private async Task<ImportReport> ImportAsync(
        ImportKind kind,
        string csv,
        bool strict = false,
        ImportLimits? limits = null,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var importer = new CsvImporter(
            services.GetRequiredService<IFactStoreFactory>(), ImportRun.Clock, limits ?? new ImportLimits());
        var request = new ImportRequest { Kind = kind, Input = input, CreateOutlets = true, Strict = strict, Progress = progress };
        return await importer.ImportAsync(request, TestActors.Budi, cancellationToken);
    }

    private async Task<(int Outlets, int Entries)> CountAsync()
    {
        await using var context = services.GetRequiredService<KpiContexts>().CreateDbContext();
        return (await context.Outlets.CountAsync(), await context.DailyEntries.CountAsync());
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Rows > 3000)
            {
                stop.Cancel();
            }
        }
    }
}
