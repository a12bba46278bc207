using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// CSAT answers of 4 or 5 / CSAT answers, in percent, 0 to 100, with the mean of the scale beside it. None gives
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class CustomerSatisfaction() : Kpi(new KpiDefinition
{
    Id = "csat",
    Name = "Customer satisfaction",
    Group = KpiGroup.Happiness,
    Order = 1,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = "answers 4 or 5 / answers (scale 1–5); mean beside it",
    Description = "How many customers say at the end that they were satisfied or very satisfied.",
    Source = "Top-two-box score; ISO 10004:2018, Customer satisfaction: guidelines for monitoring and measuring",
    Sample = "answers",
    RestsOn = FactKinds.Csat,
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        var answers = sums[Measure.CsatAnswers];
        return KpiValue.Proportion(sums[Measure.CsatSatisfied], answers) with
        {
            Mean = answers == 0 ? null : (double)sums[Measure.CsatScores] / answers,
        };
    }
}
