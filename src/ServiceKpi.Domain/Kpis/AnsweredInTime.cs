namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// First responses within the standard that their ticket has / tickets that were answered within it or whose time has run out, in percent, 0 to 100.
/// A ticket whose time has run out is missed on that day, whenever it is answered, so that no day changes later. Tickets without a
/// standard are in neither. Nothing to judge gives <see cref="NoDataReason.NoEvents"/>; where nothing was ever judged,
/// <see cref="NoDataReason.NotConnected"/>.
/// </summary>
internal sealed class AnsweredInTime() : ShareKpi(new KpiDefinition
{
    Id = "answered-in-time",
    Name = new("Answered in time", "Dijawab tepat waktu"),
    Group = KpiGroup.Quickness,
    Order = 7,
    Sign = ServiceSign.FastResponse,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    IsPublished = true,
    Formula = new(
        "first responses inside the standard / tickets answered inside it or whose standard has run out",
        "respons pertama dalam standar / tiket yang dijawab dalam standar atau yang standarnya sudah lewat"),
    Description = new(
        "How many customers got the first answer of a person as soon as the organisation demands for their topic, segment and outlet. "
            + "Whoever still waits when the time runs out counts as missed.",
        "Berapa pelanggan mendapat jawaban pertama dari seseorang secepat yang dituntut organisasi untuk topik, segmen, dan outlet itu. "
            + "Yang masih menunggu ketika waktunya habis dihitung terlewat."),
    Source = new("ISO 18295-1:2017, customer contact centres: service level"),
    Sample = new("answers due", "jawaban jatuh tempo"),

    // Every other customer waits longer than was decided.
    Floor = 50,
    Columns = [TicketColumn.AnswerDue],
    Overlaps =
    [
        new(["first-response-time"], new(
            "Whoever answers sooner answers more customers in time, so both get better together.",
            "Makin cepat dijawab, makin banyak yang tepat waktu, jadi keduanya membaik bersama.")),
    ],
}, Measure.AnswersInTime, Measure.AnswersJudged);
