namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Tickets resolved with exactly one contact and never reopened / tickets resolved of which contacts or reopenings are stated,
/// in percent, 0 to 100. No such ticket gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class FirstContactResolution() : ShareKpi(new KpiDefinition
{
    Id = "first-contact-resolution",
    Name = new("First contact resolution", "Selesai pada kontak pertama"),
    Group = KpiGroup.Quickness,
    Order = 2,
    Sign = ServiceSign.EasyProcess,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = new(
        "resolved with exactly 1 contact and never reopened / resolved",
        "selesai dengan tepat 1 kontak dan tidak pernah dibuka lagi / selesai"),
    Description = new(
        "How many matters are settled the first time a customer asks, without coming back. Tickets that state neither contacts nor "
            + "reopenings are left out.",
        "Berapa urusan yang selesai saat pelanggan pertama kali bertanya, tanpa harus kembali. Tiket tanpa kontak dan buka ulang "
            + "tidak dihitung."),
    Source = new("ISO 18295-1:2017, customer contact centres; SQM Group, First Call Resolution"),
    Sample = new("resolved", "selesai"),

    // Most customers come twice.
    Floor = 40,
    Scores = [new("service", 5, 20), new("balanced", 5, 10), new("fast", 4, 15)],
    Columns = [TicketColumn.Contacts, TicketColumn.Reopened],
}, Measure.FirstContactResolutions, Measure.StatedContactResolutions);
