namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// How often the promised day of a job was moved, over jobs of the desk with a promise that were resolved, 0 or more. No such job gives
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class PromiseMovesPerJob() : RatioKpi(new KpiDefinition
{
    Id = "promise-moves",
    Name = new("Promise moves", "Janji digeser"),
    Group = KpiGroup.Word,
    Order = 1,
    Sign = ServiceSign.DeliveryOnTime,
    Unit = KpiUnit.Count,
    Better = Direction.Lower,
    Formula = new(
        "Σ later promises / jobs with a promise resolved",
        "Σ janji berikutnya / pekerjaan berjanji yang selesai"),
    Description = new(
        "How often a customer is told another day than the one they were promised.",
        "Berapa kali pelanggan diberi hari lain dari yang dijanjikan."),
    Source = new("SCOR model (ASCM): delivery to the customer commit date; the commit date is the first one"),
    Sample = new("jobs", "pekerjaan"),

    // Every job is put off once.
    Floor = 1,
    Columns = [TicketColumn.Promised],
}, Measure.PromiseMoves, Measure.DeskPromises);
