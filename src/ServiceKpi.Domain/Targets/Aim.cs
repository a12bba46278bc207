namespace ServiceKpi.Domain.Targets;

/// <summary>A target and its limit, and how those of several outlets or months become one.</summary>
/// <param name="Value">The target.</param>
/// <param name="Limit">The worst value at risk and not missed; none when whatever misses the target is missed.</param>
public readonly record struct Aim(double Value, double? Limit)
{
    /// <summary>
    /// The sum of the aims, each times its weight. Where some have a limit and others have none, the target of the others is
    /// their limit.
    /// </summary>
    public static Aim Sum(IReadOnlyCollection<(Aim Aim, double Weight)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new Aim(
            parts.Sum(p => p.Weight * p.Aim.Value),
            parts.Any(p => p.Aim.Limit is not null) ? parts.Sum(p => p.Weight * (p.Aim.Limit ?? p.Aim.Value)) : null);
    }

    /// <summary>
    /// What the value of all together would be if each part met its own aim exactly: the mean, weighted by what each part is
    /// divided by, as Σ numerators / Σ denominators makes it. Null when all weights are 0.
    /// </summary>
    public static Aim? Mean(IReadOnlyCollection<(Aim Aim, double Weight)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var whole = parts.Sum(p => p.Weight);
        return whole == 0 ? null : Sum([.. parts.Select(p => (p.Aim, p.Weight / whole))]);
    }
}
