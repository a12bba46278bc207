using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Saving;

/// <summary>
/// An answer is in the slice of its ticket: where a ticket comes, goes, or has something else by which it is told from others, nothing of its
/// answers is counted anew, but whoever keeps the slices of their months has to read them again.
/// </summary>
internal sealed class SlicedAnswers : ISaveStep
{
    /// <summary>By nothing else of a ticket its answers are told apart.</summary>
    private static readonly string[] Decisive =
    [
        nameof(Ticket.Number), nameof(Ticket.Channel), nameof(Ticket.Kind), nameof(Ticket.Topic), nameof(Ticket.Segment), nameof(Ticket.CustomerKind),
        nameof(Ticket.Intermediary), nameof(Ticket.IsOfDesk), nameof(Ticket.InitiatedBy), nameof(Ticket.Risk),
    ];

    public Task RunAsync(Change change, CancellationToken cancellationToken) =>
        TouchAsync(change.Context, change.SlicedTickets, change.Days, cancellationToken);

    /// <summary>The tickets whose answers are about to be in another slice.</summary>
    public static IReadOnlyCollection<string> TicketsOf(ChangeTracker tracker) =>
        [.. tracker.Entries<Ticket>()
            .Where(e => e.State is EntityState.Added or EntityState.Deleted || (e.State == EntityState.Modified && Decisive.Any(name => e.Property(name).IsModified)))
            .SelectMany(e => new[] { e.Entity.Number, e.Property(t => t.Number).OriginalValue })
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Finds the days of the answers about tickets.</summary>
    public static async Task TouchAsync(KpiDbContext context, IReadOnlyCollection<string> tickets, TouchedDays touched, CancellationToken cancellationToken)
    {
        foreach (var (outletId, day, calledBack) in tickets.Count == 0 ? [] : await DaysQuery(context, tickets).ToListAsync(cancellationToken))
        {
            touched.AddSliced(outletId, day);
            if (calledBack is { } called)
            {
                touched.AddSliced(outletId, called);
            }
        }
    }

    internal static IQueryable<Answered> DaysQuery(KpiDbContext context, IReadOnlyCollection<string> tickets) => context.SurveyAnswers
        .Where(a => EF.Parameter(tickets).Contains(StoredText.ByCodePoint(a.Ticket!)))
        .Select(a => new Answered(a.OutletId, a.AnsweredOn, a.CalledBackDay));

    internal sealed record Answered(int OutletId, DateOnly Day, DateOnly? CalledBack);
}
