namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Σ revenue over the days with revenue entered, in major units of the currency, 0 or more. No day with revenue
/// gives <see cref="NoDataReason.NotEntered"/>.
/// </summary>
internal sealed class Revenue() : SumKpi(new KpiDefinition
{
    Id = "revenue",
    Name = new("Revenue", "Pendapatan"),
    Group = KpiGroup.Worth,
    Order = 1,
    Unit = KpiUnit.Currency,
    Better = Direction.Higher,
    Formula = new("Σ revenue", "Σ pendapatan"),
    Description = new(
        "The money that arises at the outlet, from direct purchases and from offers made to visitors.",
        "Uang yang dihasilkan outlet, dari pembelian langsung dan dari penawaran kepada pengunjung."),
    Source = new(
        "Service-center success measures: revenue, visits and their ratio decide whether an outlet earns its place",
        "Ukuran keberhasilan pusat layanan: pendapatan, kunjungan, dan rasionya menentukan apakah outlet layak dipertahankan"),
    Sample = new("days entered", "hari terisi"),
    EnteredDays = Measure.RevenueDays,
    Drivers = new("visits", "transaction-ratio"),
    Leads = true,

    // Half of what was expected: below, the outlet is a question of its own.
    Floor = 50,
    Scores = [new("balanced", 1, 20)],
}, Measure.RevenueMinor);
