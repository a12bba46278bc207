using System.Globalization;

namespace ServiceKpi.Data.Export;

/// <summary>The lines of the files that the import reads, each in the order of its kind's columns.</summary>
internal sealed class KindLines(IReadOnlyList<Outlet> outlets)
{
    private static readonly Dictionary<string, int> OrderOfKpi = KpiCatalog.All.Select((kpi, i) => (kpi.Id, i)).ToDictionary(k => k.Id, k => k.i);

    private readonly Dictionary<int, string> codes = outlets.ToDictionary(o => o.Id, o => o.Code);
    private readonly HashSet<string> regions = outlets.SelectMany(o => o.RegionsEver()).ToHashSet(StringComparer.Ordinal);

    public static string?[] Of(Outlet outlet) =>
    [
        outlet.Code, outlet.Name, outlet.Region, outlet.City, outlet.TimeZone, Day(outlet.OpenedOn), Day(outlet.ClosedOn),
        outlet.Hours.Weeks is [.., var last] ? WeekText.Of(last) : null,
    ];

    public string?[] Of(DailyEntry entry) =>
        [codes[entry.OutletId], Day(entry.Day), Whole(entry.Visits), Amount(entry.RevenueMinor), Whole(entry.Transactions), entry.Note, entry.IsClosed ? "yes" : null];

    public string?[] Of(Ticket ticket) =>
    [
        ticket.Number, codes[ticket.OutletId], Instant(ticket.OpenedAt), ticket.Customer, ticket.Channel, ticket.Topic, Word(ticket.Kind), ticket.Priority,
        Instant(ticket.FirstRespondedAt), Instant(ticket.ResolvedAt), Whole(ticket.Contacts), Whole(ticket.Reopened), Day(ticket.PromisedOn),
        ticket.Exclusion == TicketExclusion.None ? null : Word(ticket.Exclusion),
        ticket.CustomerKind is { } isA ? Word(isA) : null, ticket.Segment, ticket.Intermediary, ticket.InitiatedBy is { } by ? Word(by) : null, Whole(ticket.Risk),
    ];

    public string?[] Of(SurveyAnswer answer) =>
    [
        codes[answer.OutletId], Word(answer.Kind), Whole(answer.Score), Day(answer.AnsweredOn), answer.Ticket, answer.Customer, answer.Comment,
        SurveyKey.OwnId(answer.Key), Whole(SurveyKey.OccurrenceOf(answer.Key)), Day(answer.AskedOn),
    ];

    public string?[] Of(Membership membership) =>
        [membership.Customer, codes[membership.OutletId], Day(membership.JoinedOn), Day(membership.LeftOn)];

    /// <summary>Of several who speak for a customer the first: a line has room for one.</summary>
    public static string?[] Of(Customer customer)
    {
        var speaks = customer.Contacts.Count > 0 ? customer.Contacts[0] : null;
        return
        [
            customer.Code, customer.Name, Word(customer.Kind), customer.Phone, customer.Mail, customer.Language, customer.Segment, customer.MayBeAsked ? "yes" : "no",
            customer.CareNote, speaks?.Name, speaks?.Phone,
        ];
    }

    public string?[] Of(PromotionEvent promotion) =>
    [
        promotion.Name, Day(promotion.StartsOn), Day(promotion.EndsOn), promotion.OutletId is { } outlet ? codes[outlet] : null, Amount(promotion.CostMinor),
    ];

    public string?[] Of(Target target) =>
    [
        target.KpiId, target.From.ToString("yyyy-MM", CultureInfo.InvariantCulture), Amount(target.ValueHundredths),
        target.OutletId is { } outlet ? codes[outlet] : null, target.Region, Amount(target.LimitHundredths),
    ];

    /// <summary>The targets that belong to the outlets, to their regions or to all.</summary>
    public IEnumerable<Target> InOrder(IEnumerable<Target> targets) => targets
        .Where(t => t.OutletId is { } id ? codes.ContainsKey(id) : t.Region.Length == 0 || regions.Contains(t.Region))
        .OrderBy(t => OrderOfKpi[t.KpiId])
        .ThenBy(t => t.Level)
        .ThenBy(t => t.Region, StringComparer.Ordinal)
        .ThenBy(t => t.OutletId is { } id ? codes[id] : "", StringComparer.Ordinal)
        .ThenBy(t => t.From);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Instant(DateTime? instant) => instant?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static string? Whole(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Amount(long? hundredths) => (hundredths / 100m)?.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The words of the files are in small letters.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
