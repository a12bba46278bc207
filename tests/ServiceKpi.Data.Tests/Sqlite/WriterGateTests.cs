using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceKpi.Data.Tests.Sqlite;

public sealed class WriterGateTests
{
    private static readonly DateTime Now = TestTime.Utc("2026-11-20 05:00");

    [Fact]
    public async Task All_who_wait_behind_one_who_holds_on_are_told_within_five_seconds()
    {
        var clock = new MovingClock(Now);
        using var gate = new WriterGate(clock);
        using var first = await gate.EnterAsync(default);
        var waiting = Enumerable.Range(0, 30).Select(_ => gate.EnterAsync(default)).ToList();

        waiting.Should().OnlyContain(w => !w.IsCompleted);
        clock.Advance(WriterGate.Patience);

        foreach (var one in waiting)
        {
            var fault = (await one.Invoking(async w => await w).Should().ThrowAsync<DatabaseBusyException>()).Which;
            DatabaseFault.IsLost(fault).Should().BeTrue("it is answered as a database that does not answer");
        }
    }

    [Fact]
    public async Task Who_has_waited_for_the_turn_waits_the_less_for_the_file()
    {
        var clock = new MovingClock(Now);
        using var gate = new WriterGate(clock);
        var first = await gate.EnterAsync(default);
        var second = gate.EnterAsync(default);
        clock.Advance(TimeSpan.FromSeconds(3));
        first.Dispose();

        using var turn = await second;

        first.Left.Should().Be(TimeSpan.FromSeconds(5));
        turn.Left.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_not_told_that_the_database_is_busy()
    {
        using var gate = new WriterGate(new MovingClock(Now));
        using var first = await gate.EnterAsync(default);
        using var givenUp = new CancellationTokenSource();
        var second = gate.EnterAsync(givenUp.Token);

        await givenUp.CancelAsync();

        await second.Invoking(async w => await w).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(2.5, 2)]
    [InlineData(3.9, 1)]
    public async Task The_file_is_waited_for_as_long_as_the_turn_allows_and_then_as_usual_again(double waited, int left)
    {
        await using var database = await TestDatabase.CreateAsync();
        var began = new Began();
        await using var context = new SqliteKpiDbContext(
            new DbContextOptionsBuilder<SqliteKpiDbContext>().UseSqlite(database.Options.ToConnectionString()).AddInterceptors(began).Options,
            new WriterGate(TimeProvider.System),
            new SaveSteps(), TimeProvider.System);
        var clock = new MovingClock(Now);
        using var gate = new WriterGate(clock);
        var first = await gate.EnterAsync(default);
        var entering = gate.EnterAsync(default);
        clock.Advance(TimeSpan.FromSeconds(waited));
        first.Dispose();
        using var turn = await entering;

        await using (await context.BeginAsync(turn, default))
        {
        }

        began.Timeout.Should().Be(left);
        ((SqliteConnection)context.Database.GetDbConnection()).DefaultTimeout.Should().Be(5);
    }

    /// <summary>Notes how long a transaction will wait for the file.</summary>
    private sealed class Began : DbTransactionInterceptor
    {
        public int Timeout { get; private set; }

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection,
            TransactionStartingEventData eventData,
            InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default)
        {
            Timeout = ((SqliteConnection)connection).DefaultTimeout;
            return ValueTask.FromResult(result);
        }
    }
}
