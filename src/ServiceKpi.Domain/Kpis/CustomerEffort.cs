namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// The mean of the CES answers, 1 (very low effort) to 5 (very high), with the share of 1 and 2 beside it in
/// percent. None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class CustomerEffort() : MeanKpi(new KpiDefinition
{
    Id = "ces",
    Name = new("Customer effort", "Upaya pelanggan"),
    Group = KpiGroup.Happiness,
    Order = 2,
    Sign = ServiceSign.EasyProcess,
    Unit = KpiUnit.Score,
    Better = Direction.Lower,
    Formula = new(
        "mean effort, 1 very low … 5 very high; share of 1–2 (ease) beside it",
        "rata-rata upaya, 1 sangat ringan … 5 sangat berat; bagian 1–2 (mudah) di sampingnya"),
    Description = new(
        "How much trouble customers had to get what they came for. Low is good.",
        "Seberapa repot pelanggan mendapatkan keperluannya. Rendah itu baik."),
    Source = new("M. Dixon, K. Freeman and N. Toman, Stop Trying to Delight Your Customers, Harvard Business Review (July 2010)"),
    Sample = new("answers", "jawaban"),

    // Effort is called high.
    Floor = 4,
    Scores = [new("service", 2, 15)],
}, Measure.CesAnswers, Measure.CesScores, Measure.CesSquares, Measure.CesLowEffort);
