using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Saving;

/// <summary>
/// Of the answers of one customer to one question about one ticket only the last counts: that of the latest day, and of several
/// on a day the one stored last. A question that was asked and stored before its answer came counts no more once the answer is there. What lies in a
/// locked month keeps the place it had.
/// </summary>
internal sealed class AnswerReplacements : ISaveStep
{
    public Task RunAsync(Change change, CancellationToken cancellationToken) =>
        MarkAsync(change.Context, change.RatedTickets, change.Days, cancellationToken);

    /// <summary>The tickets that answers among the facts are about.</summary>
    public static IReadOnlyCollection<string> TicketsOf<TFact>(IReadOnlyList<TFact> facts) =>
        [.. facts.OfType<SurveyAnswer>().Select(a => a.Ticket).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The tickets whose answers are about to change.</summary>
    public static IReadOnlyCollection<string> TicketsOf(ChangeTracker tracker) =>
        [.. tracker.Entries<SurveyAnswer>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .SelectMany(e => new[] { e.Entity.Ticket, e.Property(a => a.Ticket).OriginalValue })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Finds anew which answers about the tickets are replaced; their days are to be counted anew.</summary>
    public static async Task MarkAsync(
        KpiDbContext context, IReadOnlyCollection<string> tickets, TouchedDays touched, CancellationToken cancellationToken)
    {
        if (tickets.Count > 0)
        {
            await MarkAsync(context, Stale(context, About(context, tickets)), touched, cancellationToken);
        }
    }

    /// <summary>The same of every ticket.</summary>
    public static Task MarkAllAsync(KpiDbContext context, TouchedDays touched, CancellationToken cancellationToken) =>
        MarkAsync(context, Stale(context, context.SurveyAnswers.AsNoTracking()), touched, cancellationToken);

    private static IQueryable<SurveyAnswer> About(KpiDbContext context, IReadOnlyCollection<string> tickets) =>
        context.SurveyAnswers.AsNoTracking().Where(a => EF.Parameter(tickets).Contains(StoredText.ByCodePoint(a.Ticket!)));

    /// <summary>The answers whose place is not the one that they have now.</summary>
    private static IQueryable<SurveyAnswer> Stale(KpiDbContext context, IQueryable<SurveyAnswer> answers) =>
        answers.Where(a => a.Ticket != null && a.IsReplaced != context.SurveyAnswers.Any(later =>
            later.Ticket != null
            && later.Ticket == a.Ticket
            && later.Kind == a.Kind
            && later.Customer == a.Customer
            && later.Score != null
            && (a.Score == null
                ? later.OutletId == a.OutletId && later.AskedOn == (a.AskedOn ?? a.AnsweredOn)
                : later.AnsweredOn > a.AnsweredOn || (later.AnsweredOn == a.AnsweredOn && later.Id > a.Id))));

    private static async Task MarkAsync(
        KpiDbContext context, IQueryable<SurveyAnswer> stale, TouchedDays touched, CancellationToken cancellationToken)
    {
        var found = await stale.Select(a => new { a.Id, a.OutletId, a.AnsweredOn, a.IsReplaced }).ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return;
        }

        var locks = await context.LocksAsync(cancellationToken);
        foreach (var portion in found.Where(a => !locks.IsLocked(a.AnsweredOn)).Chunk(1000))
        {
            long[] ids = [.. portion.Select(a => a.Id)];
            await context.SurveyAnswers
                .Where(a => EF.Parameter(ids).Contains(a.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsReplaced, a => !a.IsReplaced), cancellationToken);
            foreach (var answer in portion)
            {
                touched.Add(answer.OutletId, answer.AnsweredOn);
            }
        }
    }
}
