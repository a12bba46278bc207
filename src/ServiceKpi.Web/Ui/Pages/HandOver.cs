using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ServiceKpi.Web.Ui.Pages;

/// <summary>
/// Keeps what a part of a page needs from the moment the page is written until its circuit asks for it. Not in the page itself:
/// what a page hands to its circuit comes back as one message, and those end at 32 KB, less than a dozen outlets with every column.
/// </summary>
/// <typeparam name="T">What is handed over.</typeparam>
internal sealed class HandOver<T>(TimeProvider clock)
    where T : class
{
    private const int MostKept = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (T Given, DateTimeOffset Until)> all = new();

    /// <summary>Keeps it; returns what to ask for it by, which nobody can guess.</summary>
    public string Give(T given)
    {
        // Its own ToArray: to sort a dictionary that grows meanwhile fails.
        var now = clock.GetUtcNow();
        foreach (var (key, _) in all.ToArray().OrderByDescending(t => t.Value.Until).Where((t, place) => t.Value.Until < now || place >= MostKept - 1))
        {
            all.TryRemove(key, out _);
        }

        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        all[id] = (given, now + Kept);
        return id;
    }

    /// <summary>What was given, or null when it was asked for too late or of another server.</summary>
    public T? Find(string id) => all.TryGetValue(id, out var kept) ? kept.Given : null;
}
