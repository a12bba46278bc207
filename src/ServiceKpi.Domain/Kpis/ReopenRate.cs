namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Resolved tickets that had been reopened at least once / tickets resolved of which contacts or reopenings are stated, in
/// percent, 0 to 100. No such ticket gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class ReopenRate() : ShareKpi(new KpiDefinition
{
    Id = "reopen-rate",
    Name = new("Reopen rate", "Tingkat buka ulang"),
    Group = KpiGroup.Quickness,
    Order = 4,
    Sign = ServiceSign.AfterSales,
    Unit = KpiUnit.Percent,
    Better = Direction.Lower,
    Formula = new(
        "resolved tickets that had been reopened at least once / resolved",
        "tiket selesai yang pernah dibuka lagi / selesai"),
    Description = new(
        "How many settled matters had to be taken up again. Tickets that state neither contacts nor reopenings are left out.",
        "Berapa urusan selesai yang harus ditangani lagi. Tiket tanpa kontak dan buka ulang tidak dihitung."),
    Source = new("Zendesk, Customer service metrics: reopened tickets"),
    Sample = new("resolved", "selesai"),

    // One ticket in five comes back.
    Floor = 20,
    Columns = [TicketColumn.Reopened],
    Overlaps =
    [
        new(["first-contact-resolution"], new(
            "A reopened ticket is never resolved at first contact, so it counts against both.",
            "Tiket yang dibuka kembali tidak pernah selesai pada kontak pertama, jadi mengurangi keduanya.")),
    ],
}, Measure.ReopenedResolutions, Measure.StatedContactResolutions);
