namespace ServiceKpi.Domain.Targets;

/// <summary>
/// Every target there is, and which of them an outlet has: its own, else that of the region it belongs to in that month,
/// else that of the organisation. At each of the three the latest that began in the month or before counts.
/// </summary>
public sealed class TargetBook
{
    private readonly HashSet<string> kpis;
    private readonly Dictionary<(string KpiId, TargetLevel Level, int Scope, string Region), List<Target>> byScope;

    /// <summary>Makes a book of targets, in any order.</summary>
    public TargetBook(IEnumerable<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        All = [.. targets];
        kpis = [.. All.Select(t => t.KpiId)];
        byScope = All.GroupBy(KeyOf).ToDictionary(g => g.Key, g => g.OrderByDescending(t => t.From).ToList());
    }

    /// <summary>No targets.</summary>
    public static TargetBook Empty { get; } = new([]);

    /// <summary>Every target.</summary>
    public IReadOnlyList<Target> All { get; }

    /// <summary>True when a target of the KPI is set anywhere.</summary>
    public bool Has(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpis.Contains(kpi.Id);
    }

    /// <summary>The target of the outlet in the month that holds the day; null when none is set.</summary>
    public TargetInForce? Find(Kpi kpi, Outlet outlet, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(outlet);
        return Latest((kpi.Id, TargetLevel.Outlet, outlet.Id, string.Empty), day)
            ?? (outlet.RegionOn(day) is { } region ? Latest((kpi.Id, TargetLevel.Region, Target.NoOutlet, region), day) : null)
            ?? Latest((kpi.Id, TargetLevel.Organisation, Target.NoOutlet, string.Empty), day);
    }

    /// <summary>What is set at one place, whatever is set for more or fewer outlets; null when nothing is.</summary>
    public TargetInForce? At(Kpi kpi, int? outletId, string? region, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        var level = outletId is not null ? TargetLevel.Outlet : region is not null ? TargetLevel.Region : TargetLevel.Organisation;
        return Latest((kpi.Id, level, outletId ?? Target.NoOutlet, region ?? string.Empty), day);
    }

    /// <summary>The target that is stored for the same KPI, scope and month; null when none is.</summary>
    public Target? Stored(Target wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return byScope.GetValueOrDefault(KeyOf(wanted))?.Find(t => t.From == wanted.From);
    }

    /// <summary>The book as it would be with these targets, each in the place of one of its KPI, scope and month.</summary>
    public TargetBook With(IEnumerable<Target> wanted)
    {
        var added = wanted.ToList();
        var replaced = added.Select(Stored).OfType<Target>().ToHashSet();
        return new TargetBook([.. All.Where(t => !replaced.Contains(t)), .. added]);
    }

    private static (string KpiId, TargetLevel Level, int Scope, string Region) KeyOf(Target target) =>
        (target.KpiId, target.Level, target.Scope, target.Region);

    private TargetInForce? Latest((string KpiId, TargetLevel Level, int Scope, string Region) key, DateOnly day)
    {
        var latest = byScope.GetValueOrDefault(key)?.Find(t => t.From <= day);
        return latest?.Value is { } value ? new TargetInForce(latest, value, latest.Limit) : null;
    }
}

/// <summary>The target that an outlet has in a month, wherever it was set.</summary>
/// <param name="Source">What was set: by its <see cref="Target.Level"/> and <see cref="Target.From"/> it says where and since when.</param>
/// <param name="Value">The target in the KPI's unit.</param>
/// <param name="Limit">The worst value that is at risk and not missed; none when whatever misses the target is missed.</param>
public sealed record TargetInForce(Target Source, double Value, double? Limit);

/// <summary>Keeps the targets.</summary>
public interface ITargetBook
{
    /// <summary>The targets as they are now.</summary>
    Task<TargetBook> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Stores changes together, all of them or none, and writes them down.</summary>
    /// <param name="changes">The changes, at most one of a KPI, scope and month.</param>
    /// <param name="why">Who changes them, and the reason, which is needed only where something in force changes.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    Task<TargetSaving> SaveAsync(IReadOnlyList<TargetChange> changes, Because why, CancellationToken cancellationToken);
}
