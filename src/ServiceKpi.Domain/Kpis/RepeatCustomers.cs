namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Tickets of customers with an earlier ticket in <see cref="TicketReturns.RepeatDays"/> days / tickets with a customer, in percent, 0 to 100. None
/// gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class RepeatCustomers() : ShareKpi(new KpiDefinition
{
    Id = "repeat-customers",
    Name = new("Repeat customers", "Pelanggan lama"),
    Group = KpiGroup.Loyalty,
    Order = 3,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    IsNeutral = true,
    Formula = new(
        "tickets of customers with an earlier ticket in 365 days / tickets with a customer",
        "tiket pelanggan yang punya tiket lain dalam 365 hari sebelumnya / tiket dengan pelanggan"),
    Description = new(
        "How many of those who come have come before. It says who the customers are, and not whether that is good: a shop wants them back, a repair desk does not.",
        "Berapa dari yang datang sudah pernah datang. Ini bercerita siapa pelanggannya, bukan baik atau buruk: toko ingin mereka kembali, bengkel tidak."),
    Source = new("Service-center practice: repeat customers recognised at the counter"),
    Sample = new("tickets", "tiket"),
    Unwatched = "more of them is neither better nor worse by itself",
}, Measure.RepeatTickets, Measure.CustomerTickets);
