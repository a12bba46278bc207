using System.Globalization;

namespace ServiceKpi.Domain.Score;

/// <summary>
/// A version of the organisation's excellence score: which KPIs, how much each counts, and from where on. It holds from its
/// month until the next version begins, and of two that begin in one month the later counts; a version is never changed.
/// </summary>
public sealed class ScoreDefinition
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = TextLimits.ShortName;

    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = TextLimits.Reason;

    /// <summary>Makes a version.</summary>
    /// <param name="name">What the organisation calls it.</param>
    /// <param name="from">The first day of the first month that it holds in.</param>
    /// <param name="parts">The KPIs, each once, at least one.</param>
    /// <exception cref="ArgumentException">
    /// The name is blank or too long, the day is not the first of a month, there is no KPI, or one twice, or a weight is not 1
    /// to 100.
    /// </exception>
    public ScoreDefinition(string name, DateOnly from, IReadOnlyList<ScorePart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Name = Text.Required(name, nameof(name), NameLength);
        if (from.Day != 1)
        {
            throw new ArgumentException($"A score begins with a month, not on {from:O}.", nameof(from));
        }

        if (parts.Count == 0 || parts.Select(p => p.KpiId).Distinct().Count() < parts.Count)
        {
            throw new ArgumentException("A score has at least one KPI, and each of them once.", nameof(parts));
        }

        if (parts.FirstOrDefault(p => p.Weight is < 1 or > ScorePart.MostWeight) is { } odd)
        {
            throw new ArgumentException($"A weight is 1 to {ScorePart.MostWeight}, not {odd.Weight}.", nameof(parts));
        }

        From = from;
        Parts = parts;
    }

    /// <summary>The number of the version; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>What the organisation calls it.</summary>
    public string Name { get; private set; }

    /// <summary>The first day of the first month that it holds in.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The KPIs, in the order shown.</summary>
    public IReadOnlyList<ScorePart> Parts { get; private set; }

    /// <summary>What the record of changes calls it.</summary>
    /// <param name="number">The number of the version, as <see cref="ScoreBook.NumberOf"/> counts.</param>
    public string KeyAs(int number) => string.Create(CultureInfo.InvariantCulture, $"{Name} v{number}");
}

/// <summary>A KPI in an excellence score.</summary>
/// <param name="KpiId">The id of the KPI.</param>
/// <param name="Weight">How much it counts beside the others, 1 to 100.</param>
/// <param name="FloorHundredths">
/// Where attainment is 0: in hundredths of the KPI's unit, or, for a sum whose targets differ from outlet to outlet, in hundredths
/// of a percent of the target.
/// </param>
public sealed record ScorePart(string KpiId, int Weight, long FloorHundredths)
{
    /// <summary>The greatest weight; the least is 1.</summary>
    public const int MostWeight = 100;

    private const double PerUnit = 100;
    private const double MostShare = 1000;

    /// <summary>The KPI.</summary>
    public Kpi Kpi => KpiCatalog.Get(KpiId);

    /// <summary>The floor as it is stated: in the KPI's unit, or in percent of the target.</summary>
    public double Floor => FloorHundredths / PerUnit;

    /// <summary>True when the floor of the KPI is stated in percent of the target: a sum grows with the outlet, and so does its floor.</summary>
    public static bool IsShareOfTarget(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.DailySum is not null;
    }

    /// <summary>The least and the greatest floor that can be stated for the KPI: of a sum on the worse side of 100 % of the target.</summary>
    public static (double Least, double Most) RangeOf(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return !IsShareOfTarget(kpi) ? kpi.Definition.Range
            : kpi.Definition.Better == Direction.Higher ? (0, PerUnit)
            : (PerUnit, MostShare);
    }

    /// <summary>
    /// The floor beside a target, in the KPI's unit. Where customers are followed it is the floor of a month, taken over as many
    /// months as the target.
    /// </summary>
    public double FloorBeside(TargetReading target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return IsShareOfTarget(Kpi) ? target.Value * Floor / PerUnit
            : (Kpi.Follows, target.FollowedMonths) is ({ } customers, { } months) ? FollowedShare.Over(customers, Floor, months)
            : Floor;
    }
}
