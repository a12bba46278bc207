using System.Collections.Concurrent;

namespace ServiceKpi.Web.Features.Desk;

/// <summary>
/// Reads the work list once for all who look at the same outlets: when something happens there, all of them ask at the same moment. What
/// was read is shared until this process tells of news; what another web server stores is seen a moment later.
/// </summary>
internal sealed class WorkLists(IDesk desk, IDeskNews news, TimeProvider clock)
{
    /// <summary>So long a list is shared when nothing is told.</summary>
    private static readonly TimeSpan Shared = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, Reading> readings = new(StringComparer.Ordinal);

    /// <summary>The tickets of outlets that are to be worked on.</summary>
    public async Task<IReadOnlyList<OpenTicket>> ReadAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        var (now, told, key) = (clock.GetTimestamp(), news.Told, string.Join(',', outletIds.Order()));
        var reading = readings.AddOrUpdate(key, _ => Begin(), (_, last) => IsGood(last) ? last : Begin());
        foreach (var (old, _) in readings.Where(r => r.Value.List.IsValueCreated && r.Value.List.Value.IsCompleted && !IsGood(r.Value)))
        {
            readings.TryRemove(old, out _);
        }

        // Whoever leaves ends their own waiting, and not the reading of the others.
        return await reading.List.Value.WaitAsync(cancellationToken);

        Reading Begin() => new(now, told, new(() => desk.ListAsync(outletIds, CancellationToken.None)));

        bool IsGood(Reading one) => one.Told == told && clock.GetElapsedTime(one.At, now) < Shared && !(one.List.IsValueCreated && one.List.Value.IsFaulted);
    }

    private sealed record Reading(long At, long Told, Lazy<Task<IReadOnlyList<OpenTicket>>> List);
}
