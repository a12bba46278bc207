using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ServiceKpi.Web.Components.Tables;

/// <summary>
/// Keeps a table from the moment a page is written until its circuit asks for it. Not in the page itself: what a page
/// hands to its circuit comes back as one message, and those end at 32 KB, less than a dozen outlets with every column.
/// </summary>
public sealed class TableHandOver(TimeProvider clock)
{
    private const int MostKept = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (OutletTableModel Table, DateTimeOffset Until)> tables = new();

    /// <summary>Keeps a table; returns what to ask for it by, which nobody can guess.</summary>
    public string Give(OutletTableModel table)
    {
        var now = clock.GetUtcNow();
        var old = tables.Where(t => t.Value.Until < now)
            .Concat(tables.OrderByDescending(t => t.Value.Until).Skip(MostKept - 1));
        foreach (var (key, _) in old.ToList())
        {
            tables.TryRemove(key, out _);
        }

        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        tables[id] = (table, now + Kept);
        return id;
    }

    /// <summary>The table, or null when it was asked for too late or of another server.</summary>
    public OutletTableModel? Find(string id) => tables.TryGetValue(id, out var kept) ? kept.Table : null;
}
