using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ServiceKpi.Data.Import.Readers;

/// <summary>The outlets by code, and those that rows name first if outlets may be created.</summary>
internal sealed class NamedOutlets
{
    private readonly Dictionary<string, KnownOutlet> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byCore = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZoneClock> zones = new(StringComparer.Ordinal);
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

        if (!row.TryRequiredKey(column, out var code))
        {
            return false;
        }

        if (Near(code) is { } known)
        {
            return row.Reject(column, RejectReason.NearOutlet(column.Header, known));
        }

        if (zoneOfNew is null || !MayBeCreated(code))
        {
            return row.Reject(
                column,
                zoneOfNew is null ? RejectReason.UnknownOutlet(column.Header)
                : OutletCode.IsAllowed(code) ? RejectReason.Sum
                : RejectReason.Code(column.Header));
        }

        outlet = Add(new Outlet(code, code, zoneOfNew));
        return true;
    }

    /// <summary>True when rows may name an outlet of this code: it is known, or may be created.</summary>
    public bool MayBeNamed(string code) => byCode.ContainsKey(code) || (zoneOfNew is not null && Near(code) is null && MayBeCreated(code));

    /// <summary>The code that somebody is likely to have meant by another one; null when the code is nobody else's.</summary>
    public string? Near(string code) => byCore.GetValueOrDefault(OutletCode.Core(code)) is { } known && known != code ? known : null;

    /// <summary>A code that a row gives to an outlet: those nearly like it are taken for it from now on.</summary>
    public void Name(string code) => byCore.TryAdd(OutletCode.Core(code), code);

    private static bool MayBeCreated(string code) => OutletCode.IsAllowed(code) && !Footers.Begins(code);

    private KnownOutlet Add(Outlet outlet)
    {
        regions.UnionWith(outlet.RegionsEver());
        Name(outlet.Code);
        return byCode[outlet.Code] = new KnownOutlet(outlet, new OutletClock(outlet, ClockOf), outlet.DayOf(now));
    }

    private ZoneClock ClockOf(TimeZoneInfo zone)
    {
        if (!zones.TryGetValue(zone.Id, out var clock))
        {
            zones.Add(zone.Id, clock = new ZoneClock(zone));
        }

        return clock;
    }
}

/// <summary>An outlet that rows may name, and which day it is there.</summary>
internal sealed record KnownOutlet(Outlet Outlet, OutletClock Clock, DateOnly Today)
{
    /// <summary>What it is told apart by from the first row to the last, also when it is stored in between and has its id only then.</summary>
    public string CountedAs { get; } = Outlet.Id == 0 ? Outlet.Code : Outlet.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>True until the outlet, which a row named first, is stored.</summary>
    public bool IsNew => Outlet.Id == 0;
}

/// <summary>The clock on the wall of an outlet: in the zone that the outlet had on the day of the time.</summary>
internal sealed class OutletClock(Outlet outlet, Func<TimeZoneInfo, ZoneClock> clockOf)
{
    private readonly ZoneClock? only =
        outlet.FormerZones.Count == 0 && !outlet.Hours.AreStated ? clockOf(outlet.Zone) : null;

    public DateOnly DayOf(DateTime instant) => outlet.DayOf(instant);

    /// <inheritdoc cref="ZoneClock.TryToUtc"/>
    public bool TryToUtc(DateTime local, bool isDay, out DateTime instant, out bool isRepeated) =>
        (only ?? clockOf(outlet.ZoneOn(DateOnly.FromDateTime(local)))).TryToUtc(local, isDay, out instant, out isRepeated);
}
