using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

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

        await context.StoreAsync(TestActors.Budi, default);

        done[0].Should().Be($"LOCK {outlet.Id}");
        done.Skip(1).Should().Contain(text => text.StartsWith("INSERT INTO \"DailyEntries\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bulk_store_locks_the_outlets_it_touches_before_it_reads_their_rollups()
    {
        await using var context = Context();
        var turn = await context.Gate.EnterAsync(default);
        await using var store = new FactStore(context, await context.Database.BeginTransactionAsync(), turn, MonthLocks.None, TestActors.Budi, TimeProvider.System);
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

    [Fact]
    public async Task A_bulk_store_locks_all_its_outlets_at_once_and_before_it_writes_anything_of_them()
    {
        var (second, third) = (Facts.Outlet("SBY01"), Facts.Outlet("BDG01"));
        await database.SaveAsync(second, third);
        await database.SaveAsync(new DailyEntry(outlet.Id, Facts.Day, 1, 1));
        await using var context = Context();
        await using var store = await StoreAsync(context);
        await store.StoreAsync([new DailyEntry(third.Id, Facts.Day, 1, 1), new DailyEntry(outlet.Id, Facts.Day, 2, 2)], [], default);
        await store.StoreAsync([new Membership("C-1", second.Id, Facts.Day)], [], default);
        done.Clear();

        await store.CommitAsync(default);

        done[0].Split(' ').Should().BeEquivalentTo(["LOCK", $"{outlet.Id}", $"{second.Id}", $"{third.Id}"], "two runs would else wait for each other");
        done.Skip(1).Should().Contain(text => text.StartsWith("UPDATE \"Outlets\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_bulk_store_counted_by_hours_that_somebody_has_changed_meanwhile_is_counted_anew()
    {
        await using var context = Context();
        await using var store = await StoreAsync(context);
        await store.StoreAsync([new DailyEntry(outlet.Id, Facts.Day, 1, 1), new DailyEntry(outlet.Id, Facts.Day.AddDays(2), 1, 1)], [], default);

        // Whoever changed them had the lock that this store waits for.
        await using var others = database.Open();
        var stored = await others.Outlets.SingleAsync();
        stored.OpenAt(HoursBuilder.Weekdays("08:00-17:00").Except(Facts.Day).Build(), responseClockFollowsHours: false);
        context.WhenLocked = () => context.Database.ExecuteSqlAsync(
            $"UPDATE Outlets SET Hours = {others.Entry(stored).Property(o => o.Hours).Metadata.GetTypeMapping().Converter!.ConvertToProvider(stored.Hours)}, Version = Version + 1");
        await store.CommitAsync(default);

        (await database.SumsAsync(outlet, Facts.Day))[Measure.UnscheduledDays].Should().Be(1);
        await database.ShouldBeRightAsync();
    }

    [Fact]
    public async Task Rollup_rows_go_many_in_one_command_and_none_is_lost()
    {
        await using var context = Context();
        context.ValuesInOne = 4 * PreparedInsert.ColumnsOf(context.Model.FindEntityType(typeof(OutletDay))!).Count();
        await using var store = await StoreAsync(context);
        await store.StoreAsync([.. Enumerable.Range(0, 10).Select(i => new DailyEntry(outlet.Id, Facts.Day.AddDays(i), i + 1, 1))], [], default);
        await store.StoreAsync([Facts.Ticket(outlet, "T-1", "2026-03-04 08:00", new TicketDetails { Topic = "Wait" })], [], default);
        var sent = new List<string>();
        var connection = ((SqliteConnection)context.Database.GetDbConnection()).Handle;
        SQLitePCL.raw.sqlite3_trace(connection, (_, text) => sent.Add(text), null);

        await store.CommitAsync(default);

        sent.Count(text => text.StartsWith("INSERT INTO \"OutletDays\"", StringComparison.Ordinal)).Should().Be(3, "ten rows, four at once");
        (await database.AllAsync<OutletDay>()).Should().HaveCount(10);
        await database.ShouldBeRightAsync();
    }

    private static async Task<FactStore> StoreAsync(KpiDbContext context) => new(
        context, await context.Database.BeginTransactionAsync(), await context.Gate.EnterAsync(default), MonthLocks.None, TestActors.Budi, TimeProvider.System);

    private RecordingContext Context() => new(
        new DbContextOptionsBuilder<RecordingContext>()
            .UseSqlite(database.Options.ToConnectionString())
            .AddInterceptors(new Recorder(done))
            .Options,
        done);

    private sealed class RecordingContext(DbContextOptions<RecordingContext> options, List<string> done)
        : KpiDbContext(options, new WriterGate(TimeProvider.System), new SaveSteps(), TimeProvider.System)
    {
        /// <summary>What others have stored by the time the lock is there.</summary>
        public Func<Task> WhenLocked { get; set; } = () => Task.CompletedTask;

        public int ValuesInOne { get; set; } = 1;

        public override int ValuesAtOnce => ValuesInOne;

        public override Task LockOutletsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
        {
            done.Add($"LOCK {string.Join(' ', outletIds)}");
            return WhenLocked();
        }

        public override Task BeginSnapshotAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<long?> LastIdAsync(string table, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task GiveIdsAfterAsync(string table, long lastId, CancellationToken cancellationToken) => throw new NotSupportedException();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            MapFunction(modelBuilder, nameof(StoredText.ByCodePoint)).HasTranslation(texts => texts[0]);
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
