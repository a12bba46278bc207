using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Surveys answered / surveys put to customers, in percent, 0 to 100. None gives
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class SurveyResponseRate() : Kpi(new KpiDefinition
{
    Id = "survey-response-rate",
    Name = "Survey response rate",
    Group = KpiGroup.Happiness,
    Order = 4,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = "answered / asked",
    Description = "How many of the customers asked did answer. Where only answers are recorded, and nobody "
        + "who stayed silent, it shows 100 %.",
    Source = "AAPOR, Standard Definitions, 10th ed. (2023): response rates",
    Sample = "asked",
    RestsOn = FactKinds.Asked,
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        return KpiValue.Proportion(sums[Measure.SurveysAnswered], sums[Measure.SurveysAsked]);
    }
}
