using System.Globalization;

namespace ServiceKpi.Data.Tests.Import;

/// <summary>Writes facts as files.</summary>
internal static class CsvOf
{
    public static string Tickets(IEnumerable<Ticket> tickets, char delimiter) => File(
        delimiter,
        ["ticket", "outlet", "opened_at", "customer", "channel", "topic", "kind", "priority", "first_responded_at", "resolved_at", "contacts", "reopened", "promised_on", "excluded"],
        tickets.Select(t => new[]
        {
            t.Number, "JKT01", Instant(t.OpenedAt), t.Customer, t.Channel, t.Topic, t.Kind.ToString(), t.Priority,
            Instant(t.FirstRespondedAt), Instant(t.ResolvedAt), Number(t.Contacts), Number(t.Reopened),
            t.PromisedOn?.ToString("O", CultureInfo.InvariantCulture),
            t.Exclusion == TicketExclusion.None ? "" : t.Exclusion.ToString(),
        }));

    public static string Daily(IEnumerable<DailyEntry> entries, char delimiter, NumberFormat numbers)
    {
        var culture = CultureInfo.GetCultureInfo(numbers == NumberFormat.Id ? "id-ID" : "en-US");
        return File(
            delimiter,
            ["outlet", "date", "visits", "revenue", "transactions", "note"],
            entries.Select(e => new[]
            {
                "JKT01", e.Day.ToString("O", CultureInfo.InvariantCulture), e.Visits?.ToString("N0", culture),
                (e.RevenueMinor / 100m)?.ToString(e.RevenueMinor % 100 == 0 ? "0" : "N2", culture), Number(e.Transactions), e.Note,
            }));
    }

    public static string File(char delimiter, string[] header, IEnumerable<string?[]> rows) =>
        string.Concat(rows.Prepend(header).Select(r => string.Join(delimiter, r.Select(Quoted)) + "\r\n"));

    private static string Quoted(string? field) => $"\"{field?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Instant(DateTime? instant) => instant?.ToString("O", CultureInfo.InvariantCulture);
}
