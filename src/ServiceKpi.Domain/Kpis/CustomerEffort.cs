using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// The mean of the CES answers, 1 (very low effort) to 5 (very high), with the share of 1 and 2 beside it in
/// percent. None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class CustomerEffort() : Kpi(new KpiDefinition
{
    Id = "ces",
    Name = "Customer effort",
    Group = KpiGroup.Happiness,
    Order = 2,
    Unit = KpiUnit.Score,
    Better = Direction.Lower,
    Formula = "mean effort, 1 very low … 5 very high; share of 1–2 (ease) beside it",
    Description = "How much trouble customers had to get what they came for. Low is good.",
    Source = "M. Dixon, K. Freeman and N. Toman, Stop Trying to Delight Your Customers, Harvard Business "
        + "Review (July 2010)",
    Sample = "answers",
    RestsOn = FactKinds.Ces,
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        var answers = sums[Measure.CesAnswers];
        return KpiValue.Ratio(sums[Measure.CesScores], answers, answers, NoDataReason.NoEvents) with
        {
            Interval = ConfidenceInterval.OfMean(sums[Measure.CesScores], sums[Measure.CesSquares], answers),
            Ease = answers == 0 ? null : 100.0 * sums[Measure.CesLowEffort] / answers,
        };
    }
}
