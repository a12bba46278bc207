namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Hand-overs whose customer was offered two ways of getting the work or more / hand-overs, in percent, 0 to 100, on the day of the hand-over.
/// None gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class DeliveryChoice() : ShareKpi(new KpiDefinition
{
    Id = "delivery-choice",
    Name = new("Choice of delivery", "Pilihan penyerahan"),
    Group = KpiGroup.Word,
    Order = 5,
    Sign = ServiceSign.DeliveryOptions,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = new(
        "hand-overs where two or more options were offered / hand-overs",
        "penyerahan dengan dua pilihan atau lebih / penyerahan"),
    Description = new(
        "How many customers could choose how to get the work: pick it up, a courier, on site, by e-mail.",
        "Berapa pelanggan dapat memilih cara menerima pekerjaannya: ambil sendiri, kurir, di tempat, atau lewat surel."),
    Source = new("Service-center practice: delivery options as a sign of good service"),
    Sample = new("hand-overs", "penyerahan"),

    // Nobody asks.
    Floor = 0,
    Columns = [TicketColumn.Options],
}, Measure.HandoversWithChoice, Measure.Handovers);
