using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Customers;

/// <summary>How cards and what is known of a customer are read.</summary>
internal static class CustomerQueries
{
    /// <summary>Among so many that begin alike, those who came last are found.</summary>
    private const int MostAlike = 200;

    private const int MostServed = 300;

    private const char AfterAll = '\uffff';

    /// <summary>The cards of which a text begins so, those of customers who came last first.</summary>
    public static IQueryable<Customer> BeginningWith(KpiDbContext context, string text, int most)
    {
        var end = text + AfterAll;
        var found = context.Set<CustomerKey>().AsNoTracking()
            .Where(k => k.Text.CompareTo(text) >= 0 && k.Text.CompareTo(end) < 0)
            .OrderBy(k => k.Text).ThenBy(k => k.CustomerId)
            .Select(k => k.CustomerId)
            .Take(MostAlike);
        return context.Set<Customer>().AsNoTracking()
            .Where(c => found.Contains(c.Id))
            .OrderByDescending(c => context.Tickets.Where(t => t.Customer == c.Code).Max(t => (DateTime?)t.OpenedAt))
            .ThenBy(c => c.Name).ThenBy(c => c.Id)
            .Take(most);
    }

    /// <summary>The same among those who were served last, who are not among the first of very many that begin alike.</summary>
    public static IQueryable<Customer> LastServedBeginningWith(KpiDbContext context, string text, int most)
    {
        var end = text + AfterAll;
        var last = context.Tickets.Where(t => t.Customer != null).OrderByDescending(t => t.Id).Select(t => t.Customer!).Take(MostServed);
        return context.Set<Customer>().AsNoTracking()
            .Where(c => last.Contains(c.Code) && context.Set<CustomerKey>().Any(k => k.SourceId == c.Id && k.Text.CompareTo(text) >= 0 && k.Text.CompareTo(end) < 0))
            .OrderByDescending(c => context.Tickets.Where(t => t.Customer == c.Code).Max(t => (DateTime?)t.OpenedAt))
            .Take(most);
    }

    /// <summary>The card that a code leads to: its own, or the one that stands for it.</summary>
    public static async Task<Customer?> FindAsync(KpiDbContext context, string code, CancellationToken cancellationToken)
    {
        // One that is to be stored with whatever asks is there already.
        var card = context.Set<Customer>().Local.FirstOrDefault(c => c.Code == code) ?? await context.Set<Customer>().FirstOrDefaultAsync(c => c.Code == code, cancellationToken);
        return card?.MergedInto is { } into ? await context.Set<Customer>().FirstOrDefaultAsync(c => c.Code == into, cancellationToken) ?? card : card;
    }

    /// <summary>The codes by which facts name the customer of a card.</summary>
    public static async Task<IReadOnlyList<string>> CodesAsync(KpiDbContext context, string code, CancellationToken cancellationToken) =>
        [code, .. await context.Set<Customer>().Where(c => c.MergedInto == code).OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(cancellationToken)];

    public static IQueryable<Ticket> Tickets(KpiDbContext context, IReadOnlyCollection<string> codes) =>
        context.Tickets.Where(t => EF.Parameter(codes).Contains(StoredText.ByCodePoint(t.Customer!)));

    public static IQueryable<SurveyAnswer> Answers(KpiDbContext context, IReadOnlyCollection<string> codes) =>
        context.SurveyAnswers.Where(a => EF.Parameter(codes).Contains(StoredText.ByCodePoint(a.Customer!)));

    public static IQueryable<Membership> Memberships(KpiDbContext context, IReadOnlyCollection<string> codes) =>
        context.Memberships.Where(m => EF.Parameter(codes).Contains(StoredText.ByCodePoint(m.Customer)));

    /// <summary>The ids of the cards among facts that were just stored.</summary>
    public static async Task<IReadOnlyCollection<int>> IdsAsync<TFact>(KpiDbContext context, IReadOnlyList<TFact> facts, CancellationToken cancellationToken)
        where TFact : class
    {
        string[] codes = [.. facts.OfType<Customer>().Select(c => c.Code).Distinct(StringComparer.Ordinal)];
        return codes.Length == 0
            ? []
            : await context.Set<Customer>().Where(c => EF.Parameter(codes).Contains(StoredText.ByCodePoint(c.Code))).Select(c => c.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The segment that the customer of a code is in at a time.</summary>
    public static async Task<(Customer? Card, string? Segment)> SegmentAsync(
        KpiDbContext context, string code, DateTime now, DateOnly today, CancellationToken cancellationToken)
    {
        var card = await FindAsync(context, code, cancellationToken);
        var segments = await context.Set<Segment>().AsNoTracking().ToListAsync(cancellationToken);
        if (card?.Segment is not null || segments.Count == 0)
        {
            return (card, card?.Segment);
        }

        var codes = await CodesAsync(context, card?.Code ?? code, cancellationToken);
        return (card, Segment.Of(segments, card, await ContactsAsync(context, codes, now, cancellationToken), await MemberOf(context, codes, today).AnyAsync(cancellationToken)));
    }

    /// <summary>The contacts of the last 12 months; a ticket that does not state contacts is one.</summary>
    public static Task<int> ContactsAsync(KpiDbContext context, IReadOnlyCollection<string> codes, DateTime now, CancellationToken cancellationToken)
    {
        var since = now.AddYears(-1);
        return Tickets(context, codes).Where(t => t.OpenedAt >= since && t.Exclusion == TicketExclusion.None).SumAsync(t => t.Contacts ?? 1, cancellationToken);
    }

    /// <summary>The outlets where they are a member.</summary>
    public static IQueryable<int> MemberOf(KpiDbContext context, IReadOnlyCollection<string> codes, DateOnly today) =>
        Memberships(context, codes).Where(m => m.JoinedOn <= today && (m.LeftOn == null || m.LeftOn > today)).Select(m => m.OutletId).Distinct();
}
