using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceKpi.Domain.Access;
using ServiceKpi.TestKit.Web;

namespace ServiceKpi.Web.Tests.Components;

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
        var (isLeaving, reading) = (false, new TaskCompletionSource());
        var waits = Waits.By(async left =>
        {
            if (isLeaving && left.CanBeCanceled)
            {
                reading.TrySetResult();
                var gone = new TaskCompletionSource();
                await using var registration = left.Register(gone.SetResult);
                await gone.Task;
            }
        });
        using var log = new LogOfRequests();
        await using var server = await DemoServer.StartAsync(waits: waits, adjust: services => services.AddSingleton<ILoggerProvider>(log));
        using var visitor = await server.SignInAsync(Role.Admin);
        using var leaving = new CancellationTokenSource();
        isLeaving = true;

        var asking = visitor.GetAsync(new Uri(path, UriKind.Relative), leaving.Token);
        await reading.Task;
        var asked = waits.Asked;
        await leaving.CancelAsync();
        await FluentActions.Awaiting(() => asking).Should().ThrowAsync<OperationCanceledException>();
        await log.EndOf($"GET {path} ");

        waits.Asked.Should().Be(asked, "who has left reads nothing");
        log.Faults.Should().BeEmpty();
    }
}
