using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Pages;

/// <summary>Visitors who leave while their page is being read.</summary>
public sealed class LeftVisitorTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/outlets/SBY01")]
    [InlineData("/kpis/revenue")]
    [InlineData("/audit")]
    public async Task Nothing_more_is_read_for_who_has_left_and_nothing_is_told_of_as_a_fault(string path)
    {
        var (isLeaving, reading, askedByThen) = (false, new TaskCompletionSource(), 0);
        Waits waits = null!;
        waits = Waits.By(async left =>
        {
            if (isLeaving && left.CanBeCanceled)
            {
                reading.TrySetResult();
                var gone = new TaskCompletionSource();
                await using var registration = left.Register(() =>
                {
                    // The parts of a page are read side by side: all of them wait by now.
                    Interlocked.CompareExchange(ref askedByThen, waits.Asked, 0);
                    gone.SetResult();
                });
                await gone.Task;
            }
        });
        var log = new LogOfRequests();
        await using var server = await DemoServer.StartAsync(waits: waits, adjust: log.Hear);
        using var visitor = await server.SignInAsync(Role.Admin);
        using var leaving = new CancellationTokenSource();
        isLeaving = true;

        var asking = visitor.GetAsync(new Uri(path, UriKind.Relative), leaving.Token);
        await reading.Task;
        await leaving.CancelAsync();
        await FluentActions.Awaiting(() => asking).Should().ThrowAsync<OperationCanceledException>();
        await log.EndOf($"GET {path} ");

        askedByThen.Should().BePositive();
        waits.Asked.Should().Be(askedByThen, "who has left reads nothing");
        log.Faults.Should().BeEmpty();
    }
}
