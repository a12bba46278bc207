namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Surveys answered / surveys put to customers, in percent, 0 to 100. None gives
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class SurveyResponseRate() : ShareKpi(new KpiDefinition
{
    Id = "survey-response-rate",
    Name = new("Survey response rate", "Tingkat respons survei"),
    Group = KpiGroup.Happiness,
    Order = 4,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = new("answered / asked", "dijawab / ditanya"),
    Description = new(
        "How many of the customers asked did answer. Where only answers are recorded, and nobody who stayed silent, it shows 100 %.",
        "Berapa pelanggan yang menjawab dari yang ditanya. Jika hanya jawaban yang dicatat, tanpa yang diam, angkanya 100%."),
    Source = new("AAPOR, Standard Definitions, 10th ed. (2023): response rates"),
    Sample = new("asked", "ditanya"),
}, Measure.SurveysAnswered, Measure.SurveysAsked);
