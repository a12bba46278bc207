namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// CSAT answers of 4 or 5 / CSAT answers, in percent, 0 to 100, with the mean of the scale beside it. None gives
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class CustomerSatisfaction() : ShareKpi(new KpiDefinition
{
    Id = "csat",
    Name = new("Customer satisfaction", "Kepuasan pelanggan"),
    Group = KpiGroup.Happiness,
    Order = 1,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    IsPublished = true,
    Formula = new(
        "answers 4 or 5 / answers (scale 1–5); mean beside it",
        "jawaban 4 atau 5 / jawaban (skala 1–5); rata-rata di sampingnya"),
    Description = new(
        "How many customers say at the end that they were satisfied or very satisfied.",
        "Berapa pelanggan yang pada akhirnya menyatakan puas atau sangat puas."),
    Source = new("Top-two-box score; ISO 10004:2018, Customer satisfaction: guidelines for monitoring and measuring"),
    Sample = new("answers", "jawaban"),
    Leads = true,

    // One answer in two is good.
    Floor = 50,
    Scores = [new("service", 1, 25), new("balanced", 3, 20)],
}, Measure.CsatSatisfied, Measure.CsatAnswers, scores: Measure.CsatScores);
