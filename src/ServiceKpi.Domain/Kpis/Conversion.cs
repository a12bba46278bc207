namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Σ transactions / Σ visits over the days with both entered, in percent, 0 or more and possibly over 100, where
/// it is no proportion and has no interval. No such day gives <see cref="NoDataReason.NotEntered"/>, such days
/// without a visit <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class Conversion() : ShareKpi(new KpiDefinition
{
    Id = "conversion",
    Name = new("Conversion", "Konversi"),
    Group = KpiGroup.Worth,
    Order = 4,
    Unit = KpiUnit.Percent,
    MostPercent = 1000,
    Better = Direction.Higher,
    Formula = new(
        "Σ transactions / Σ visits, over days where both are entered",
        "Σ transaksi / Σ kunjungan, pada hari yang keduanya terisi"),
    Description = new(
        "How many visits end in a sale. A visitor may buy more than once, so it can exceed 100 %.",
        "Berapa kunjungan yang berakhir dengan penjualan. Seorang pengunjung dapat membeli lebih dari sekali, jadi bisa melebihi 100%."),
    Source = new("Retail conversion rate; P. Farris et al., Marketing Metrics, 3rd ed. (Pearson, 2015), ch. 6"),
    Sample = new("visits", "kunjungan"),
    EnteredDays = Measure.ConversionDays,
}, Measure.ConversionTransactions, Measure.ConversionVisits);
