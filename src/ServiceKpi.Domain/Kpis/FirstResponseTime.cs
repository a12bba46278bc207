namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// The median time from opening to the first public reply of a person, in seconds, 0 or more: elapsed, or open
/// seconds where the outlet has chosen so. Numerator and denominator are those of the mean. Median and p90 come
/// from a histogram and are within 1/128 of the exact figure. Nothing to count gives
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class FirstResponseTime() : MedianKpi(new KpiDefinition
{
    Id = "first-response-time",
    Name = new("First response time", "Waktu respons pertama"),
    Group = KpiGroup.Quickness,
    Order = 1,
    Sign = ServiceSign.FastResponse,
    Unit = KpiUnit.Seconds,
    Better = Direction.Lower,
    Formula = new(
        "median of (first public human reply − opened); p90 and mean beside it",
        "median dari (jawaban publik pertama oleh orang − dibuka); p90 dan rata-rata di sampingnya"),
    Description = new(
        "How long a customer waits for the first answer of a person. It counts on the day of that answer; tickets still waiting are "
            + "shown beside it.",
        "Berapa lama pelanggan menunggu jawaban pertama dari seseorang. Dihitung pada hari jawaban itu; tiket yang masih menunggu "
            + "ditampilkan di sampingnya."),
    Source = new("Zendesk, Customer service metrics: first reply time; ISO 18295-1:2017, customer contact centres"),
    Sample = new("first responses", "respons pertama"),
    Leads = true,

    // Half a working day without an answer.
    Floor = 4 * 3600,
    Scores = [new("service", 4, 15), new("balanced", 4, 10), new("fast", 2, 25)],
    Beside = KpiBeside.Waiting,
}, Distribution.FirstResponseTimes, Measure.FirstResponseSeconds);
