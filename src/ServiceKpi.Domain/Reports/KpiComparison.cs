namespace ServiceKpi.Domain.Reports;

/// <summary>A value beside the one it is compared with.</summary>
/// <param name="Period">The days compared with.</param>
/// <param name="Value">The value of those days.</param>
/// <param name="Change">
/// The change in <paramref name="Unit"/>; null when either value is missing, or for a percentage from 0.
/// </param>
/// <param name="Difference">New value − old value in the KPI's unit; null when either is missing.</param>
/// <param name="Unit">Points for percentages, scores and NPS; percent for everything else.</param>
public sealed record KpiComparison(Period Period, KpiValue Value, double? Change, double? Difference, ChangeUnit Unit)
{
    /// <summary>True when the value compared with is of too few cases to judge the change.</summary>
    public bool BelowMinimumSample { get; init; }

    /// <summary>
    /// The value of the period asked about over what is compared, which a fair comparison may narrow; beside it, and not
    /// beside the reading's own value, stands <see cref="Value"/>.
    /// </summary>
    public required KpiValue Now { get; init; }

    /// <summary>Which outlets and days are compared; none where nobody said.</summary>
    public ComparisonBasis? Basis { get; init; }

    /// <summary>Whether the change is more than chance.</summary>
    public Clarity Clarity { get; init; }

    /// <summary>How complete the daily figures are that the value compared with rests on.</summary>
    public Coverage Coverage { get; init; }

    /// <summary>Compares the value <paramref name="now"/> of a KPI with the value <paramref name="then"/>.</summary>
    public static KpiComparison Between(Kpi kpi, KpiValue now, KpiValue then, Period period)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        var unit = kpi.Definition.Unit is KpiUnit.Percent or KpiUnit.Points or KpiUnit.Score
            ? ChangeUnit.Points
            : ChangeUnit.Percent;
        var difference = now.Value - then.Value;
        var change = unit == ChangeUnit.Points ? difference : then.Value is 0 ? null : 100 * difference / then.Value;
        return new(period, then, change, difference, unit) { Now = now };
    }
}

/// <summary>What a comparison rests on.</summary>
/// <param name="Outlets">The outlets compared.</param>
/// <param name="OutletsLeftOut">The outlets left out because they were not open through both periods.</param>
/// <param name="DayPairs">
/// The outlet-days compared, each with its counterpart; none when whole periods are compared.
/// </param>
public sealed record ComparisonBasis(int Outlets, int OutletsLeftOut, long? DayPairs);

/// <summary>The unit of a change.</summary>
public enum ChangeUnit
{
    /// <summary>Percent of the value compared with.</summary>
    Percent,

    /// <summary>The difference of two values that are percentages or scores themselves.</summary>
    Points,
}
