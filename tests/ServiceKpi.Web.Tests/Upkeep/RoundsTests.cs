namespace ServiceKpi.Web.Tests.Upkeep;

public sealed class RoundsTests
{
    [Fact]
    public async Task What_goes_wrong_or_is_given_up_is_told_and_the_next_round_comes_all_the_same()
    {
        using var stop = new CancellationTokenSource();
        var told = new List<Exception>();
        var rounds = 0;

        var running = Rounds.RunAsync(TimeSpan.FromMilliseconds(1), TimeProvider.System, WorkAsync, told.Add, stop.Token);

        await running.Awaiting(r => r).Should().ThrowAsync<OperationCanceledException>();
        rounds.Should().Be(3);
        told.Select(fault => fault.GetType()).Should().Equal(typeof(InvalidOperationException), typeof(TaskCanceledException));

        Task WorkAsync(CancellationToken stopping) => ++rounds switch
        {
            1 => throw new InvalidOperationException(),
            2 => throw new TaskCanceledException("A database or a receiver was waited for too long."),
            _ => stop.CancelAsync(),
        };
    }
}
