namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Σ visits over the days with visits entered, 0 or more. No day with visits gives
/// <see cref="NoDataReason.NotEntered"/>.
/// </summary>
internal sealed class CustomerVisits() : SumKpi(new KpiDefinition
{
    Id = "visits",
    Name = new("Customer visits", "Kunjungan pelanggan"),
    Group = KpiGroup.Worth,
    Order = 2,
    Unit = KpiUnit.Count,
    Better = Direction.Higher,
    Formula = new("Σ visits", "Σ kunjungan"),
    Description = new(
        "How many customers came. For a service center this weighs more than revenue.",
        "Berapa banyak pelanggan yang datang. Bagi pusat layanan, ini lebih penting daripada pendapatan."),
    Source = new(
        "Service-center success measures: revenue, visits and their ratio decide whether an outlet earns its place",
        "Ukuran keberhasilan pusat layanan: pendapatan, kunjungan, dan rasionya menentukan apakah outlet layak dipertahankan"),
    Sample = new("days entered", "hari terisi"),
    EnteredDays = Measure.VisitDays,
    Leads = true,

    // Half of what was expected: below, the outlet is a question of its own.
    Floor = 50,
    Scores = [new("balanced", 2, 25)],
}, Measure.Visits);
