namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Complaints opened / days the outlet was open, per day and outlet, 0 or more. Before the first ticket of any kind, and without a
/// trading day, there is no value; days without a complaint after it give 0.
/// </summary>
internal sealed class AverageIssueCount() : RatioKpi(new KpiDefinition
{
    Id = "average-issue-count",
    Name = new("Average issue count", "Rata-rata keluhan"),
    Group = KpiGroup.Demand,
    Order = 2,
    Unit = KpiUnit.Count,
    Better = Direction.Lower,
    Formula = new("complaint tickets opened / trading days", "tiket keluhan yang dibuka / hari buka"),
    Description = new(
        "How many complaints come in on a day the outlet is open.",
        "Berapa keluhan yang masuk pada satu hari outlet buka."),
    Source = new("ISO 10002:2018, Customer satisfaction: guidelines for complaints handling, monitoring of complaints"),
    Sample = new("complaints", "keluhan"),
    Unwatched = "more visitors bring more complaints; complaints per 1,000 visits tell them apart",
}, Measure.Complaints, among: Measure.TicketsOpened);
