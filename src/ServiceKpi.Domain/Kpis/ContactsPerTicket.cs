namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Contacts of the customer / resolved tickets of which contacts or reopenings are stated, 1 or more; a ticket that states reopenings
/// alone counts as one contact. No such ticket gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class ContactsPerTicket() : RatioKpi(new KpiDefinition
{
    Id = "contacts-per-ticket",
    Name = new("Contacts per ticket", "Kontak per tiket"),
    Group = KpiGroup.Quickness,
    Order = 6,
    Sign = ServiceSign.EasyProcess,
    Unit = KpiUnit.Count,
    Better = Direction.Lower,
    Formula = new(
        "Σ contacts / resolved",
        "Σ kontak / selesai"),
    Description = new(
        "How often a customer has to come, call or write until a matter is settled. Tickets that state neither contacts nor reopenings are left out.",
        "Berapa kali pelanggan harus datang, menelepon, atau menulis sampai urusannya selesai. Tiket tanpa kontak dan buka ulang tidak dihitung."),
    Source = new("Chase (1978), Where does the customer fit in a service operation?, Harvard Business Review: high and low contact"),
    Sample = new("resolved", "selesai"),

    // Three times for one matter.
    Floor = 3,
    Columns = [TicketColumn.Contacts],
    Overlaps =
    [
        new(["first-contact-resolution"], new(
            "A matter settled at first contact is one with a single contact, so both get better together.",
            "Urusan yang selesai pada kontak pertama hanya punya satu kontak, jadi keduanya membaik bersama.")),
    ],
}, Measure.StatedContacts, Measure.StatedContactResolutions);
