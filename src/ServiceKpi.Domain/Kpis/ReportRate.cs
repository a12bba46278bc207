namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Resolved tickets of the desk whose customer was told how it ended by the end of the next trading day / resolved tickets of the desk, in
/// percent, 0 to 100. A report, an answer with or after the resolution, and the hand-over tell it. None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class ReportRate() : ShareKpi(new KpiDefinition
{
    Id = "reported-back",
    Name = new("Reported back", "Kabar hasil"),
    Group = KpiGroup.Word,
    Order = 3,
    Sign = ServiceSign.ReportingBack,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = new(
        "resolved with a report to the customer by the end of the next trading day / resolved",
        "selesai dan dikabarkan ke pelanggan sampai akhir hari buka berikutnya / selesai"),
    Description = new(
        "How many customers hear how their matter ended, soon, and without asking.",
        "Berapa pelanggan segera dikabari bagaimana urusannya berakhir, tanpa harus bertanya."),
    Source = new("ISO 10002:2018, 7.8 and 7.9: communicating the decision, closing the complaint"),
    Sample = new("resolved", "selesai"),

    // Every other customer hears nothing.
    Floor = 50,
    Columns = [TicketColumn.Reported],
}, Measure.ReportedBackInTime, Measure.DeskResolutions);
