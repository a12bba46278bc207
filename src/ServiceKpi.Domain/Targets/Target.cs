namespace ServiceKpi.Domain.Targets;

/// <summary>
/// The target of a KPI from a month on, for an outlet, for each outlet of a region, or for each outlet of the organisation. It
/// holds until another of the same KPI and scope begins. A target of a sum (revenue, visits, tickets) is that of a whole
/// calendar month and of one outlet; any other is the value that the outlet should have over any days of the month.
/// </summary>
public sealed class Target
{
    /// <summary>The <see cref="Scope"/> of a target that is not of one outlet.</summary>
    public const int NoOutlet = 0;

    private const double PerUnit = 100;

    /// <summary>Makes a target.</summary>
    /// <param name="kpiId">The KPI.</param>
    /// <param name="from">The first day of the first month that it holds in.</param>
    /// <param name="outletId">The outlet; none for a region or the organisation.</param>
    /// <param name="region">The region; none for an outlet or the organisation.</param>
    /// <param name="valueHundredths">
    /// The target, in hundredths of the KPI's unit; none when from this month on nothing is set here, so that what is set for
    /// more outlets holds again.
    /// </param>
    /// <param name="limitHundredths">
    /// The worst value that is at risk and not missed, in hundredths; none when whatever misses the target is missed.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no such KPI, the day is not the first of a month, both an outlet and a region are named, there is a limit
    /// without a target, or the limit is better than the target.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">No value of the KPI can be so high or low.</exception>
    public Target(
        string kpiId, DateOnly from, int? outletId, string? region, long? valueHundredths, long? limitHundredths = null)
    {
        var kpi = KpiCatalog.Find(kpiId) ?? throw new ArgumentException($"There is no KPI '{kpiId}'.", nameof(kpiId));
        if (from.Day != 1)
        {
            throw new ArgumentException($"A target begins with a month, not on {from:O}.", nameof(from));
        }

        if (outletId is not null && !string.IsNullOrWhiteSpace(region))
        {
            throw new ArgumentException("A target is of an outlet or of a region, not of both.", nameof(region));
        }

        KpiId = kpi.Id;
        From = from;
        OutletId = outletId;
        Scope = outletId ?? NoOutlet;
        Region = Text.Optional(region, nameof(region)) ?? string.Empty;
        Aim(valueHundredths, limitHundredths);
    }

    /// <summary>The number the data layer knows the target by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The id of the KPI.</summary>
    public string KpiId { get; private set; }

    /// <summary>The first day of the first month that it holds in.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The outlet, if it is of one.</summary>
    public int? OutletId { get; private set; }

    /// <summary>The outlet, or <see cref="NoOutlet"/>: never null, so that KPI, scope, region and month make a key.</summary>
    public int Scope { get; private set; }

    /// <summary>The region; empty when it is not of one.</summary>
    public string Region { get; private set; }

    /// <summary>The target in hundredths of the KPI's unit; none when nothing is set here from this month on.</summary>
    public long? ValueHundredths { get; private set; }

    /// <summary>The worst value that is at risk and not missed, in hundredths of the KPI's unit, if there is one.</summary>
    public long? LimitHundredths { get; private set; }

    /// <summary>The KPI.</summary>
    public Kpi Kpi => KpiCatalog.Get(KpiId);

    /// <summary>Whom it is set for.</summary>
    public TargetLevel Level => OutletId is not null ? TargetLevel.Outlet
        : Region.Length > 0 ? TargetLevel.Region
        : TargetLevel.Organisation;

    /// <summary>The target in the KPI's unit; none when nothing is set here from this month on.</summary>
    public double? Value => ValueHundredths / PerUnit;

    /// <summary>The limit in the KPI's unit, if there is one.</summary>
    public double? Limit => LimitHundredths / PerUnit;

    /// <summary>Changes target and limit, in hundredths of the KPI's unit.</summary>
    /// <exception cref="ArgumentException">There is a limit without a target, or it is better than the target.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No value of the KPI can be so high or low.</exception>
    public void Aim(long? valueHundredths, long? limitHundredths)
    {
        RefuseImpossible(valueHundredths, nameof(valueHundredths));
        RefuseImpossible(limitHundredths, nameof(limitHundredths));
        if (limitHundredths is { } limit)
        {
            if (valueHundredths is not { } value)
            {
                throw new ArgumentException("A limit needs a target.", nameof(limitHundredths));
            }

            if (Kpi.Definition.Better == Direction.Higher ? limit > value : limit < value)
            {
                throw new ArgumentException("The limit must not be better than the target.", nameof(limitHundredths));
            }
        }

        ValueHundredths = valueHundredths;
        LimitHundredths = limitHundredths;
    }

    private void RefuseImpossible(long? hundredths, string name)
    {
        var (least, most) = Kpi.Definition.Range;
        if (hundredths is { } stated && (stated < least * PerUnit || stated > most * PerUnit))
        {
            throw new ArgumentOutOfRangeException(name, stated / PerUnit, $"{KpiId} lies between {least} and {most}.");
        }
    }
}

/// <summary>What is set at one place: a target and a limit, in hundredths of the KPI's unit.</summary>
/// <param name="ValueHundredths">The target; none when nothing is set.</param>
/// <param name="LimitHundredths">The worst value that is at risk and not missed, if there is one.</param>
public readonly record struct TargetAim(long? ValueHundredths, long? LimitHundredths)
{
    /// <summary>Nothing is set.</summary>
    public static TargetAim None { get; }

    /// <summary>What a target states; nothing for none.</summary>
    public static TargetAim Of(Target? target) => target is null ? None : new(target.ValueHundredths, target.LimitHundredths);

    /// <summary>What is in force; nothing for none.</summary>
    public static TargetAim Of(TargetInForce? target) => Of(target?.Source);
}

/// <summary>Whom a target is set for; what is set for fewer outlets goes before what is set for more.</summary>
public enum TargetLevel
{
    /// <summary>Every outlet.</summary>
    Organisation,

    /// <summary>The outlets of a region.</summary>
    Region,

    /// <summary>One outlet.</summary>
    Outlet,
}
