using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// The median time from opening to the first public reply of a person, in seconds, 0 or more: elapsed, or open
/// seconds where the outlet has chosen so. Numerator and denominator are those of the mean. Median and p90 come
/// from a histogram and are within 1/128 of the exact figure. Nothing to count gives
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class FirstResponseTime() : Kpi(new KpiDefinition
{
    Id = "first-response-time",
    Name = "First response time",
    Group = KpiGroup.Quickness,
    Order = 1,
    Unit = KpiUnit.Seconds,
    Better = Direction.Lower,
    Formula = "median of (first public human reply − opened); p90 and mean beside it",
    Description = "How long a customer waits for the first answer of a person. It counts on the day of that "
        + "answer; tickets still waiting are shown beside it.",
    Source = "Zendesk, Customer service metrics: first reply time; ISO 18295-1:2017, customer contact centres",
    Sample = "first responses",
    Needs = KpiNeeds.Durations,
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        return KpiValue.Median(measured.Sums[Distribution.FirstResponseTimes], measured.Sums[Measure.FirstResponseSeconds]);
    }
}
