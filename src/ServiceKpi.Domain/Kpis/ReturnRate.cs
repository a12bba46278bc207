namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Resolved tickets after which the same customer opened another of the same topic within <see cref="Organisation.ReturnDays"/> days / resolved tickets of
/// known customers whose days are over, in percent, 0 to 100. It counts on the day of the resolution, once the days are over. None
/// gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class ReturnRate() : ShareKpi(new KpiDefinition
{
    Id = "return-rate",
    Name = new("Return rate", "Kembali dengan masalah sama"),
    Group = KpiGroup.Word,
    Order = 8,
    Sign = ServiceSign.AfterSales,
    Unit = KpiUnit.Percent,
    Better = Direction.Lower,
    Formula = new(
        "resolved tickets followed within so many days by one of the same customer and topic / resolved tickets of known customers, once the days are over",
        "tiket selesai yang dalam sekian hari disusul tiket pelanggan dan topik yang sama / tiket selesai dari pelanggan yang dikenal, setelah hari-hari itu lewat"),
    Description = new(
        "How many customers come back with the same after it was called settled, also without the ticket being opened again. The settings say within how many days (30 unless set otherwise); a resolution of those last days is not counted yet.",
        "Berapa pelanggan datang lagi dengan hal yang sama setelah dinyatakan selesai, juga tanpa tiketnya dibuka ulang. Dalam berapa hari, diatur di pengaturan (30 jika tidak diubah); penyelesaian dalam hari-hari terakhir itu belum dihitung."),
    Source = new("SQM Group, First call resolution: repeat contacts within 30 days"),
    Sample = new("resolved", "selesai"),

    // One of three repairs does not hold.
    Floor = 33,
    Overlaps =
    [
        new(["reopen-rate"], new(
            "What was not settled comes back either way, as the ticket opened again or as a new one.",
            "Yang belum tuntas kembali juga, sebagai tiket yang dibuka ulang atau tiket baru.")),
    ],
}, Measure.Returns, Measure.ReturnsKnown);
