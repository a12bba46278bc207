namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// (answers of 9 or 10 − answers of 0 to 6) / NPS answers × 100, in points, −100 to 100. The numerator is
/// promoters less detractors. None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class NetPromoterScore() : MeanKpi(new KpiDefinition
{
    Id = "nps",
    Name = new("Net promoter score"),
    Group = KpiGroup.Happiness,
    Order = 3,
    Unit = KpiUnit.Points,
    Better = Direction.Higher,
    Formula = new("(answers 9–10 − answers 0–6) / answers × 100", "(jawaban 9–10 − jawaban 0–6) / jawaban × 100"),
    Description = new(
        "Those who would recommend the outlet, less those who would not.",
        "Mereka yang akan merekomendasikan outlet, dikurangi yang tidak."),
    Source = new("F. Reichheld, The One Number You Need to Grow, Harvard Business Review (December 2003)"),
    Sample = new("answers", "jawaban"),
    Leads = true,

    // As many speak against the outlet as for it.
    Floor = 0,
    Scores = [new("service", 3, 10)],
}, Measure.NpsAnswers, Measure.NpsPromoters, Measure.NpsDetractors);
