using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>
/// Whether tickets were answered as soon as was demanded. It is told of a ticket whenever the ticket is stored; here it is told anew where
/// something else has changed that it rests on: a standard, the outlet's hours, a month that is opened again, or the time.
/// </summary>
internal static class AnswerJudgements
{
    /// <summary>What is demanded, as it is stored.</summary>
    public static async Task<StandardBook> StandardsAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        var standards = await context.Set<Standard>().AsNoTracking().ToListAsync(cancellationToken);
        return standards.Count == 0 ? StandardBook.Empty : new StandardBook(standards);
    }

    /// <summary>Tells those of an outlet anew. Its lock is held already, and its days are counted afterwards.</summary>
    public static async Task WriteAsync(KpiDbContext context, Outlet outlet, CancellationToken cancellationToken)
    {
        foreach (var told in await StaleAsync(context, outlet, DateOnly.MinValue, Now(context), cancellationToken).ToListAsync(cancellationToken))
        {
            await WriteAsync(context, told.Now, cancellationToken);
        }
    }

    /// <summary>After standards have changed, tells what they are of anew: the tickets opened since they hold.</summary>
    public static async Task TouchAsync(KpiDbContext context, IReadOnlyCollection<Standard> changed, TouchedDays touched, CancellationToken cancellationToken)
    {
        if (changed.Count > 0)
        {
            int[] ids = [.. changed.Select(s => s.OutletId).OfType<int>().Distinct()];
            var isOfAll = changed.Any(s => s.OutletId is null);
            await TellAsync(context, o => isOfAll || EF.Parameter(ids).Contains(o.Id), changed.Min(s => s.From), touched, cancellationToken);
        }
    }

    /// <summary>While a month was locked, standards or hours may have changed: what was due in it is told anew when it is opened.</summary>
    public static async Task TouchAsync(KpiDbContext context, IReadOnlyCollection<DateOnly> unlocked, TouchedDays touched, CancellationToken cancellationToken)
    {
        if (unlocked.Count > 0)
        {
            var longest = (int)(Standard.MostSeconds / 86_400);
            await TellAsync(context, o => true, unlocked.Min().AddDays(-longest), touched, cancellationToken);
        }
    }

    /// <summary>The tickets of an outlet, opened since a day, of which something else holds by now.</summary>
    /// <param name="context">The context.</param>
    /// <param name="outlet">The outlet.</param>
    /// <param name="since">The first day.</param>
    /// <param name="now">The present; none to leave out of account what only time has brought.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static async IAsyncEnumerable<(Ticket Now, DateOnly? Before)> StaleAsync(
        KpiDbContext context, Outlet outlet, DateOnly since, DateTime? now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var standards = await StandardsAsync(context, cancellationToken);
        var locks = await context.LocksAsync(cancellationToken);
        var outletId = outlet.Id;
        var tickets = context.Tickets.AsNoTracking().Where(t => t.OutletId == outletId && t.OpenedDay >= since);
        if (standards.All.Count == 0)
        {
            tickets = tickets.Where(t => t.AnswerDueAt != null || t.AnswerJudgedDay != null);
        }

        await foreach (var ticket in tickets.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var before = ticket.AnswerJudgedDay;
            var present = now ?? (ticket.IsAnsweredInTime is null ? DateTime.MinValue : DateTime.MaxValue);
            if (ticket.Judge(outlet, standards, present, locks.IsLocked))
            {
                yield return (ticket, before);
            }
        }
    }

    /// <summary>The tickets of which a time has run out, and nobody has counted that yet.</summary>
    public static IQueryable<Ticket> RanOut(KpiDbContext context, DateTime now) =>
        context.Tickets.AsNoTracking().Where(t => t.AnswerDueAt <= now && t.AnswerJudgedDay == null);

    /// <summary>Counts at an outlet what has run out by now.</summary>
    public static async Task RunOutAsync(KpiDbContext context, int outletId, DateTime now, CancellationToken cancellationToken) => await context.TransactAsync(
        [outletId],
        async cancel =>
        {
            var outlet = await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == outletId, cancel);
            var standards = await StandardsAsync(context, cancel);
            var locks = await context.LocksAsync(cancel);
            var touched = new TouchedDays();
            foreach (var ticket in await RanOut(context, now).Where(t => t.OutletId == outletId).ToListAsync(cancel))
            {
                ticket.Judge(outlet, standards, now, locks.IsLocked);
                await WriteAsync(context, ticket, cancel);
                Touch(touched, outletId, ticket.AnswerJudgedDay);
            }

            await RollupWriter.RecomputeAsync(context, touched, cancel);
            return true;
        },
        cancellationToken);

    private static async Task TellAsync(
        KpiDbContext context, System.Linq.Expressions.Expression<Func<Outlet, bool>> which, DateOnly since, TouchedDays touched, CancellationToken cancellationToken)
    {
        foreach (var outlet in await context.Outlets.AsNoTracking().Where(which).OrderBy(o => o.Id).ToListAsync(cancellationToken))
        {
            foreach (var (ticket, before) in await StaleAsync(context, outlet, since, Now(context), cancellationToken).ToListAsync(cancellationToken))
            {
                await WriteAsync(context, ticket, cancellationToken);
                Touch(touched, outlet.Id, before);
                Touch(touched, outlet.Id, ticket.AnswerJudgedDay);
            }
        }
    }

    /// <summary>Who has the ticket open, or imported it, has not lost it to somebody else: its version stays.</summary>
    private static async Task WriteAsync(KpiDbContext context, Ticket told, CancellationToken cancellationToken)
    {
        var (id, due, inTime, day) = (told.Id, told.AnswerDueAt, told.IsAnsweredInTime, told.AnswerJudgedDay);
        await context.Tickets.Where(t => t.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.AnswerDueAt, due).SetProperty(t => t.IsAnsweredInTime, inTime).SetProperty(t => t.AnswerJudgedDay, day), cancellationToken);
    }

    private static void Touch(TouchedDays touched, int outletId, DateOnly? day)
    {
        if (day is { } counted)
        {
            touched.Add(outletId, counted);
        }
    }

    private static DateTime Now(KpiDbContext context) => context.Clock.GetUtcNow().UtcDateTime;
}
