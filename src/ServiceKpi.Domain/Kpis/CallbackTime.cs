namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// The median time from the answer of a customer who was not content to the first call to them, in seconds, 0 or more: elapsed, or open seconds where the
/// outlet has chosen so, on the day of the call. Numerator and denominator are those of the mean. Median and p90 come from a histogram and are
/// within 1/128 of the exact figure. Nothing to count gives <see cref="NoDataReason.NoEvents"/>; whoever was never called is in no value.
/// </summary>
internal sealed class CallbackTime() : MedianKpi(new KpiDefinition
{
    Id = "callback-time",
    Name = new("Time to call back", "Waktu menghubungi kembali"),
    Group = KpiGroup.Happiness,
    Order = 5,
    Unit = KpiUnit.Seconds,
    Better = Direction.Lower,
    Formula = new(
        "median of (first call − answer of a customer who was not content); p90 and mean beside it",
        "median dari (pertama dihubungi − jawaban pelanggan yang tidak puas); p90 dan rata-rata di sampingnya"),
    Description = new(
        "How long a customer who said that they were not content waits until somebody calls them. It counts on the day of the call; "
            + "those whom nobody has called yet are shown beside it.",
        "Berapa lama pelanggan yang menyatakan tidak puas menunggu sampai dihubungi. Dihitung pada hari ia dihubungi; yang belum "
            + "dihubungi ditampilkan di sampingnya."),
    Source = new("Markey, Reichheld and Dullweber (2009), Closing the customer feedback loop, Harvard Business Review 87(12)"),
    Sample = new("calls", "yang dihubungi"),

    // Two working days of nine hours: the next trading day is over.
    Floor = 2 * 9 * 3600,
    Beside = KpiBeside.Callbacks,
}, Distribution.CallbackTimes, Measure.CallbackSeconds);
