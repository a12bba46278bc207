using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ServiceKpi.Data.Providers;
using ServiceKpi.Data.Rollups;
using ServiceKpi.Data.Storage;
using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Locks;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.TestKit;

namespace ServiceKpi.Data.Tests.Saving;

/// <summary>
/// What SQL Server needs and SQLite does not: that outlets are locked before anything of theirs is written. A context
/// that writes down its locks among its commands shows the order on SQLite.
/// </summary>
public sealed class LockingTests : IAsyncLifetime
{
    private readonly List<string> done = [];
    private readonly Outlet outlet = Facts.Outlet();
    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await database.SaveAsync(outlet);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task A_save_locks_the_outlets_it_touches_before_it_writes()
    {
        await using var context = Context();
        context.Add(new DailyEntry(outlet.Id, Facts.Day, 1, 1));

        await context.SaveChangesAsync();

        done[0].Should().Be($"LOCK {outlet.Id}");
        done.Skip(1).Should().Contain(text => text.StartsWith("INSERT INTO \"DailyEntries\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bulk_store_locks_the_outlets_it_touches_before_it_reads_their_rollups()
    {
        await using var context = Context();
        var turn = await context.Gate.EnterAsync(default);
        await using var store = new FactStore(context, await context.Database.BeginTransactionAsync(), turn, MonthLocks.None, TimeProvider.System);
        await store.StoreAsync([new DailyEntry(outlet.Id, Facts.Day, 1, 1)], [], default);
        done.Clear();

        await store.CommitAsync(default);

        done[0].Should().Be($"LOCK {outlet.Id}");
        done.Skip(1).Should().Contain(text => text.Contains("\"OutletDays\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Recounting_locks_the_outlets()
    {
        await using var context = Context();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var touched = new TouchedDays();
        touched.AddWhole(outlet.Id);

        await RollupWriter.RecomputeAsync(context, touched, default);

        done[0].Should().Be($"LOCK {outlet.Id}");
    }

    private RecordingContext Context() => new(
        new DbContextOptionsBuilder<RecordingContext>()
            .UseSqlite(database.Options.ToConnectionString())
            .AddInterceptors(new Recorder(done))
            .Options,
        done);

    private sealed class RecordingContext(DbContextOptions<RecordingContext> options, List<string> done)
        : KpiDbContext(options, new WriterGate(), TestTrail.Here)
    {
        public override Task LockOutletsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
        {
            done.Add($"LOCK {string.Join(' ', outletIds)}");
            return Task.CompletedTask;
        }

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<DateTime>().HaveConversion<TicksConverter>();
    }

    private sealed class Recorder(List<string> done) : DbCommandInterceptor
    {
        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            done.Add(result.CommandText);
            return result;
        }
    }
}
