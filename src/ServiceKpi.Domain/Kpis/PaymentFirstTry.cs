namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Payments that succeeded at the first try / payments, in percent, 0 to 100, on the day of a ticket's last payment. None gives
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal sealed class PaymentFirstTry() : ShareKpi(new KpiDefinition
{
    Id = "payment-first-try",
    Name = new("Paid at the first try", "Bayar langsung berhasil"),
    Group = KpiGroup.Word,
    Order = 6,
    Sign = ServiceSign.EasyPayment,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = new(
        "payments that succeeded at the first try / payments",
        "pembayaran yang langsung berhasil / pembayaran"),
    Description = new(
        "How many payments went through at once, by whatever method.",
        "Berapa pembayaran yang langsung berhasil, dengan cara apa pun."),
    Source = new("Service-center practice: easy payment as a sign of good service"),
    Sample = new("payments", "pembayaran"),

    // One payment in two fails at first.
    Floor = 50,
    Columns = [TicketColumn.Payments],
}, Measure.PaymentsAtFirstTry, Measure.Payments);
