using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// The median time from opening to the last resolution, in elapsed seconds, 0 or more. Numerator and denominator
/// are those of the mean. Median and p90 come from a histogram and are within 1/128 of the exact figure. Nothing
/// to count gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class ResolutionTime() : Kpi(new KpiDefinition
{
    Id = "resolution-time",
    Name = "Resolution time",
    Group = KpiGroup.Quickness,
    Order = 3,
    Unit = KpiUnit.Seconds,
    Better = Direction.Lower,
    Formula = "median of (last resolution − opened); p90 and mean beside it",
    Description = "How long it takes until a matter is settled for good. It counts on the day of the last resolution.",
    Source = "Zendesk, Customer service metrics: full resolution time; ITIL 4, Incident management: time to resolve",
    Sample = "resolutions",
    Needs = KpiNeeds.Durations,
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        return KpiValue.Median(measured.Sums[Distribution.ResolutionTimes], measured.Sums[Measure.ResolutionSeconds]);
    }
}
