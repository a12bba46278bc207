namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// The median of the longest time without a word to the customer between opening and resolution, in open seconds, 0 or more, over resolved jobs of the
/// desk with a promise. Numerator and denominator are those of the mean. Median and p90 come from a histogram and are within 1/128 of the exact
/// figure. Nothing to count gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class LongestSilence() : MedianKpi(new KpiDefinition
{
    Id = "silence",
    Name = new("Longest silence", "Tanpa kabar terlama"),
    Group = KpiGroup.Word,
    Order = 4,
    Sign = ServiceSign.Tracking,
    Unit = KpiUnit.Seconds,
    Better = Direction.Lower,
    Formula = new(
        "median of the longest time without a word to the customer, in open hours; p90 and mean beside it",
        "median dari waktu terlama tanpa kabar ke pelanggan, dalam jam buka; p90 dan rata-rata di sampingnya"),
    Description = new(
        "How long a customer with a job in hand hears nothing. What they say themselves is no word to them.",
        "Berapa lama pelanggan yang menunggu pekerjaannya tidak mendengar apa-apa. Perkataan pelanggan sendiri bukan kabar."),
    Source = new("Maister (1985), The psychology of waiting lines: uncertain and unexplained waits feel longer"),
    Sample = new("jobs", "pekerjaan"),

    // Three working days of nine hours.
    Floor = 3 * 9 * 3600,
    Columns = [TicketColumn.Took],
}, Distribution.Silences, Measure.SilenceSeconds);
