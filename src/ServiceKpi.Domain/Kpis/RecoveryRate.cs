namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Failed matters in which the customer accepted something else / failed matters resolved, in percent, 0 to 100. A matter has failed when it is a
/// complaint, was opened again, or was settled after the promised day. None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class RecoveryRate() : ShareKpi(new KpiDefinition
{
    Id = "recovery-rate",
    Name = new("Service recovery", "Pemulihan layanan"),
    Group = KpiGroup.Word,
    Order = 7,
    Sign = ServiceSign.AfterSales,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = new(
        "failed (complaint, reopened or promise broken) where an alternative was accepted / failed, resolved",
        "gagal (keluhan, dibuka lagi, atau janji meleset) dengan pengganti yang diterima / gagal, selesai"),
    Description = new(
        "Where service failed the customer, how often something else was offered that they accepted.",
        "Saat layanan mengecewakan, seberapa sering ditawarkan pengganti yang diterima pelanggan."),
    Source = new("Hart, Heskett and Sasser (1990), The profitable art of service recovery, Harvard Business Review"),
    Sample = new("failures", "kegagalan"),

    // Nothing is ever offered.
    Floor = 0,
    Columns = [TicketColumn.Promised, TicketColumn.Alternative],
}, Measure.Recoveries, Measure.Failures);
