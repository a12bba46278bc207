namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Resolved tickets done on or before the first promised day / resolved tickets with a promise, in percent, 0 to
/// 100. None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class DeliveryPerformance() : ShareKpi(new KpiDefinition
{
    Id = "delivery-performance",
    Name = new("Delivery performance", "Ketepatan waktu"),
    Group = KpiGroup.Quickness,
    Order = 5,
    Sign = ServiceSign.DeliveryOnTime,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    IsPublished = true,
    Formula = new(
        "jobs with a promise resolved on or before the first promised day / jobs with a promise resolved",
        "pekerjaan berjanji yang selesai pada atau sebelum hari janji pertama / pekerjaan berjanji yang selesai"),
    Description = new(
        "How many jobs were done by the day that was first promised to the customer.",
        "Berapa pekerjaan yang selesai pada hari yang pertama kali dijanjikan kepada pelanggan."),
    Source = new("SCOR model (ASCM), RL.2.2: delivery performance to customer commit date"),
    Sample = new("jobs", "pekerjaan"),

    // One promise in two is broken.
    Floor = 50,
    Scores = [new("service", 6, 15), new("fast", 1, 35)],
    Columns = [TicketColumn.Promised],
}, Measure.PromisesKept, Measure.PromisedResolutions);
