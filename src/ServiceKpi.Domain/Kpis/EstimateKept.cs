namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Resolved jobs charged no more than the first estimate and <see cref="CourseFigures.ChargeTolerance"/> percent / resolved jobs with an estimate
/// and a charge, in percent, 0 to 100. None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class EstimateKept() : ShareKpi(new KpiDefinition
{
    Id = "estimate-kept",
    Name = new("Estimates kept", "Biaya sesuai perkiraan"),
    Group = KpiGroup.Word,
    Order = 2,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = new(
        "final charge ≤ first estimate + tolerance / jobs with both",
        "tagihan akhir ≤ perkiraan pertama + toleransi / pekerjaan dengan keduanya"),
    Description = new(
        "How many customers paid no more than they were first told, or above it by no more than the tolerance of the settings (10 % unless set otherwise).",
        "Berapa pelanggan membayar tidak lebih dari perkiraan pertama, atau di atasnya tidak melebihi toleransi di pengaturan (10 % jika tidak diubah)."),
    Source = new("ISO 10002 and consumer law on repair estimates: the charge that was announced"),
    Sample = new("jobs", "pekerjaan"),

    // Every other bill is a surprise.
    Floor = 50,
    Columns = [TicketColumn.Estimate, TicketColumn.Charge],
}, Measure.EstimatesKept, Measure.EstimatedCharges);
