using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// A key performance indicator: its definition, and how it is computed from what was measured. To add one, derive from
/// this class in a file of its own; <see cref="KpiCatalog"/> finds it.
/// </summary>
public abstract class Kpi(KpiDefinition definition)
{
    /// <inheritdoc cref="KpiDefinition.Id"/>
    public string Id => definition.Id;

    /// <summary>What the KPI is, in words.</summary>
    public KpiDefinition Definition => definition;

    /// <summary>The value of what was measured, or the reason that there is none. Never throws for lack of data.</summary>
    public abstract KpiValue Evaluate(Measurement measured);

    /// <summary>
    /// What is shown: the value, or the reason that there is none, which is <see cref="NoDataReason.NotConnected"/> while nothing of
    /// the kind was ever recorded.
    /// </summary>
    public KpiValue Answer(Measurement measured)
    {
        var value = Evaluate(measured);
        return value.Value is null && !measured.Recorded.HasFlag(definition.RestsOn)
            ? KpiValue.None(NoDataReason.NotConnected, value.Numerator, value.Denominator, value.SampleSize)
            : value;
    }

    /// <summary>
    /// How many outlet-days have the daily figures that the KPI rests on; any daily figures for a KPI that rests on none.
    /// </summary>
    public long DaysEntered(MeasureSums sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return sums[definition.EnteredDays ?? Measure.EntryDays];
    }

    /// <summary>The KPI's id.</summary>
    public override string ToString() => Id;
}
