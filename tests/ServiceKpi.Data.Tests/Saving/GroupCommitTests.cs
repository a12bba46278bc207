using System.Collections.Concurrent;

namespace ServiceKpi.Data.Tests.Saving;

/// <summary>What waits together is stored together, and what one of them breaks is no fault of the others.</summary>
public sealed class GroupCommitTests
{
    private readonly ConcurrentQueue<string> stored = [];
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task What_comes_while_another_is_stored_is_stored_in_one_go_and_each_is_told_its_own()
    {
        var commit = Commit((group, _) => group.Count < 3);
        var one = commit.StoreAsync(1, default);
        await begun.Task;
        var others = Enumerable.Range(2, 4).Select(i => commit.StoreAsync(i, default)).ToList();
        first.SetResult();

        (await one).Should().Be(10);
        (await Task.WhenAll(others)).Should().Equal(20, 30, 40, 50);
        stored.Should().Equal("1", "2 3 4", "5");
    }

    [Fact]
    public async Task What_may_not_join_waits_for_the_next_without_holding_up_those_behind_it()
    {
        var commit = Commit((group, one) => !group.Contains(one));
        var tasks = new List<Task<int>> { commit.StoreAsync(1, default) };
        await begun.Task;
        List<int> behind = [2, 2, 3];
        tasks.AddRange(behind.Select(i => commit.StoreAsync(i, default)));
        first.SetResult();

        await Task.WhenAll(tasks);
        stored.Should().Equal("1", "2 3", "2");
    }

    [Fact]
    public async Task One_that_fails_fails_alone()
    {
        var commit = Commit((_, _) => true);
        var one = commit.StoreAsync(1, default);
        await begun.Task;
        var (good, bad) = (commit.StoreAsync(2, default), commit.StoreAsync(-1, default));
        first.SetResult();

        (await one, await good).Should().Be((10, 20));
        await bad.Invoking(b => b).Should().ThrowAsync<ArgumentOutOfRangeException>();
        (await commit.StoreAsync(7, default)).Should().Be(70);
    }

    // Each would wait for the database as long again.
    [Fact]
    public async Task A_database_that_does_not_answer_is_not_asked_for_each_of_them_again()
    {
        var asked = 0;
        var commit = new GroupCommit<int, int>((_, _) => true, async group =>
        {
            begun.TrySetResult();
            await first.Task;
            return Interlocked.Increment(ref asked) == 1 ? group : throw new DatabaseBusyException();
        });
        var one = commit.StoreAsync(1, default);
        await begun.Task;
        var others = new[] { commit.StoreAsync(2, default), commit.StoreAsync(3, default) };
        first.SetResult();

        await one;
        foreach (var other in others)
        {
            await other.Invoking(o => o).Should().ThrowAsync<DatabaseBusyException>();
        }

        asked.Should().Be(2);
    }

    [Fact]
    public async Task Whoever_gives_up_waits_no_longer_and_what_they_asked_for_is_stored()
    {
        var commit = Commit((_, _) => true);
        var one = commit.StoreAsync(1, default);
        await begun.Task;
        using var patience = new CancellationTokenSource();
        var left = commit.StoreAsync(2, patience.Token);
        await patience.CancelAsync();
        await left.Invoking(l => l).Should().ThrowAsync<OperationCanceledException>();
        first.SetResult();

        await one;
        await commit.StoreAsync(3, default);
        string.Join(' ', stored).Should().Be("1 2 3");
    }

    private GroupCommit<int, int> Commit(Func<IReadOnlyList<int>, int, bool> mayJoin) => new(mayJoin, async group =>
    {
        begun.TrySetResult();
        await first.Task;
        ArgumentOutOfRangeException.ThrowIfNegative(group.Min());
        stored.Enqueue(string.Join(' ', group));
        return [.. group.Select(i => i * 10)];
    });
}
