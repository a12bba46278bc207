namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Complaints opened on days with visits entered × 1000 / visits, 0 or more. No day with visits gives
/// <see cref="NoDataReason.NotEntered"/>; no visit <see cref="NoDataReason.NoEvents"/>. Before the first ticket of any kind
/// there is no value; visits without a complaint after it give 0.
/// </summary>
internal sealed class ComplaintsPer1000Visits() : RatioKpi(new KpiDefinition
{
    Id = "complaints-per-1000-visits",
    Name = new("Complaints per 1,000 visits", "Keluhan per 1.000 kunjungan"),
    Group = KpiGroup.Demand,
    Order = 3,
    Unit = KpiUnit.Count,
    Better = Direction.Lower,
    Formula = new(
        "complaints × 1000 / visits, over days with visits entered",
        "keluhan × 1000 / kunjungan, pada hari yang kunjungannya terisi"),
    Description = new(
        "How often a visit leads to a complaint, so that busy and quiet outlets can be compared.",
        "Seberapa sering kunjungan berujung keluhan, agar outlet ramai dan sepi dapat dibandingkan."),
    Source = new("ISO 10002:2018, Customer satisfaction: guidelines for complaints handling, monitoring of complaints"),
    Sample = new("complaints", "keluhan"),
    EnteredDays = Measure.VisitDays,
    Overlaps =
    [
        new(["average-issue-count"], new(
            "Both count the same complaints, once by visits and once by days.",
            "Keduanya menghitung keluhan yang sama, sekali per kunjungan dan sekali per hari.")),
    ],
}, Measure.ComplaintsOnVisitDays, Measure.Visits, among: Measure.TicketsOpened, per: 1000);
