namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Σ revenue / Σ visits over the days with both entered, in major units of the currency per visit, 0 or more. No
/// such day gives <see cref="NoDataReason.NotEntered"/>, such days without a visit
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class TransactionRatio() : RatioKpi(new KpiDefinition
{
    Id = "transaction-ratio",
    Name = new("Transaction ratio", "Rasio transaksi"),
    Group = KpiGroup.Worth,
    Order = 3,
    Unit = KpiUnit.CurrencyPerVisit,
    Better = Direction.Higher,
    Formula = new(
        "Σ revenue / Σ visits, over days where both are entered",
        "Σ pendapatan / Σ kunjungan, pada hari yang keduanya terisi"),
    Description = new(
        "What a visit brings in. Visits and ratio rising together show an outlet that earns its place. Days on which only one of the "
            + "two was entered are left out on both sides.",
        "Hasil dari satu kunjungan. Kunjungan dan rasio yang naik bersama menandakan outlet yang layak dipertahankan. Hari yang "
            + "hanya terisi salah satunya ditinggalkan dari keduanya."),
    Source = new(
        "Service-center success measures: revenue, visits and their ratio decide whether an outlet earns its place",
        "Ukuran keberhasilan pusat layanan: pendapatan, kunjungan, dan rasionya menentukan apakah outlet layak dipertahankan"),
    Sample = new("visits", "kunjungan"),
    EnteredDays = Measure.PairedDays,
    Leads = true,
    Beside = KpiBeside.DaysLeftOut,
    Overlaps =
    [
        new(["revenue", "visits"], new(
            "Revenue is visits × transaction ratio: two of the three say it all.",
            "Pendapatan adalah kunjungan × rasio transaksi: dua dari ketiganya sudah mengatakan semuanya.")),
    ],
}, Measure.PairedRevenueMinor, Measure.PairedVisits);
