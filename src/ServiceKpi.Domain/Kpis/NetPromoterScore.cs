using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// (answers of 9 or 10 − answers of 0 to 6) / NPS answers × 100, in points, −100 to 100. The numerator is
/// promoters less detractors. None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class NetPromoterScore() : Kpi(new KpiDefinition
{
    Id = "nps",
    Name = "Net promoter score",
    Group = KpiGroup.Happiness,
    Order = 3,
    Unit = KpiUnit.Points,
    Better = Direction.Higher,
    Formula = "(answers 9–10 − answers 0–6) / answers × 100",
    Description = "Those who would recommend the outlet, less those who would not.",
    Source = "F. Reichheld, The One Number You Need to Grow, Harvard Business Review (December 2003)",
    Sample = "answers",
    RestsOn = FactKinds.Nps,
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        var answers = sums[Measure.NpsAnswers];
        if (answers == 0)
        {
            return KpiValue.None(NoDataReason.NoEvents);
        }

        var (promoters, detractors) = (sums[Measure.NpsPromoters], sums[Measure.NpsDetractors]);
        var net = promoters - detractors;
        return KpiValue.Of(100.0 * net / answers, net, answers, answers) with
        {
            Interval = ConfidenceInterval.AdjustedWald(promoters, detractors, answers),
        };
    }
}
