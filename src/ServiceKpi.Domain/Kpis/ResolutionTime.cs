namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// The median time from opening to the last resolution, in elapsed seconds, 0 or more. Numerator and denominator
/// are those of the mean. Median and p90 come from a histogram and are within 1/128 of the exact figure. Nothing
/// to count gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class ResolutionTime() : MedianKpi(new KpiDefinition
{
    Id = "resolution-time",
    Name = new("Resolution time", "Waktu penyelesaian"),
    Group = KpiGroup.Quickness,
    Order = 3,
    Unit = KpiUnit.Seconds,
    Better = Direction.Lower,
    Formula = new(
        "median of (last resolution − opened); p90 and mean beside it",
        "median dari (penyelesaian terakhir − dibuka); p90 dan rata-rata di sampingnya"),
    Description = new(
        "How long it takes until a matter is settled for good. It counts on the day of the last resolution.",
        "Berapa lama sampai suatu urusan benar-benar selesai. Dihitung pada hari penyelesaian terakhir."),
    Source = new("Zendesk, Customer service metrics: full resolution time; ITIL 4, Incident management: time to resolve"),
    Sample = new("resolutions", "penyelesaian"),

    // A working week until it is done.
    Floor = 5 * 24 * 3600,
    Scores = [new("fast", 3, 25)],
    Columns = [TicketColumn.Took],
}, Distribution.ResolutionTimes, Measure.ResolutionSeconds);
