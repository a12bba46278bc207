namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Resolved tickets of risk <see cref="Ticket.GraveRisk"/> or more that somebody trained for it settled with the plan completed / resolved tickets of such a
/// risk, in percent, 0 to 100. Where a risk has no plan, there is nothing to complete. None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class RiskInGoodHands() : ShareKpi(new KpiDefinition
{
    Id = "risk-in-good-hands",
    Name = new("Risk in good hands", "Risiko di tangan terlatih"),
    Group = KpiGroup.Word,
    Order = 9,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = new(
        "risk 3–4 tickets resolved by a trained person with the plan completed / risk 3–4 resolved",
        "tiket risiko 3–4 yang diselesaikan orang terlatih dengan rencana lengkap / tiket risiko 3–4 yang selesai"),
    Description = new(
        "How often a matter that could harm a customer gravely was in the hands of somebody trained for it, and every step of the contingency plan was done.",
        "Seberapa sering urusan yang bisa sangat merugikan pelanggan ditangani orang yang terlatih, dan semua langkah rencana daruratnya dijalankan."),
    Source = new("ISO 31000:2018, risk management: risk treatment plans"),
    Sample = new("grave tickets", "tiket berisiko"),

    // One of two was left to chance.
    Floor = 50,
}, Measure.GraveInGoodHands, Measure.GraveResolutions);
