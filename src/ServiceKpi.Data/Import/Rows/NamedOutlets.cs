using System.Diagnostics.CodeAnalysis;
using ServiceKpi.Data.Import.Cells;
using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Data.Import.Rows;

/// <summary>The outlets by code, and those that rows name first if outlets may be created.</summary>
internal sealed class NamedOutlets
{
    private readonly Dictionary<string, KnownOutlet> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ZoneClock Clock, DateOnly Today)> zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownOutlet>.AlternateLookup<ReadOnlySpan<char>> byText;
    private readonly HashSet<string> regions = new(StringComparer.Ordinal);
    private readonly string? zoneOfNew;
    private readonly DateTime now;

    /// <param name="outlets">The stored outlets.</param>
    /// <param name="zoneOfNew">The zone of outlets that rows name first; null when such rows are rejected.</param>
    /// <param name="now">The time of the import, UTC.</param>
    public NamedOutlets(IEnumerable<Outlet> outlets, string? zoneOfNew, DateTime now)
    {
        this.zoneOfNew = zoneOfNew;
        this.now = now;
        byText = byCode.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var outlet in outlets)
        {
            Add(outlet);
        }
    }

    /// <summary>True when an outlet lies in the region, or did.</summary>
    public bool HasRegion(string region) => regions.Contains(region);

    public Outlet? Stored(string code) => byCode.GetValueOrDefault(code)?.Outlet;

    public bool TryFind(Row row, Column column, [NotNullWhen(true)] out KnownOutlet? outlet)
    {
        if (byText.TryGetValue(row.Cell(column), out outlet))
        {
            return true;
        }

        if (!row.TryRequiredText(column, out var code, Outlet.CodeLength))
        {
            return false;
        }

        if (zoneOfNew is null)
        {
            return row.Reject(column, RejectReason.UnknownOutlet(column.Header));
        }

        outlet = Add(new Outlet(code, code, zoneOfNew));
        return true;
    }

    private KnownOutlet Add(Outlet outlet)
    {
        regions.UnionWith(outlet.RegionsEver());
        if (!zones.TryGetValue(outlet.TimeZone, out var zone))
        {
            var clock = new ZoneClock(outlet.Zone);
            zone = zones[outlet.TimeZone] = (clock, clock.DayOf(now));
        }

        return byCode[outlet.Code] = new KnownOutlet(outlet, zone.Clock, zone.Today);
    }
}
