using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>
/// The longest silence of a ticket of the desk is open time between events, and no instant of the fact: when an outlet corrects its hours,
/// it is told anew from the events, as every response time is from its instants. What a locked month has counted stays.
/// </summary>
internal static class Silences
{
    /// <summary>Tells those of an outlet anew. Its lock is held already, and its days are counted afterwards.</summary>
    public static async Task WriteAsync(KpiDbContext context, Outlet outlet, CancellationToken cancellationToken)
    {
        foreach (var stale in await StaleAsync(context, outlet, within: null, cancellationToken).ToListAsync(cancellationToken))
        {
            await context.Tickets.Where(t => t.Id == stale.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.SilenceSeconds, stale.Told), cancellationToken);
        }
    }

    /// <summary>While a month was locked, hours of other months may have been corrected that its tickets lived through: those outlets are counted anew when it is opened.</summary>
    public static async Task TouchAsync(KpiDbContext context, IReadOnlyCollection<DateOnly> unlocked, TouchedDays touched, CancellationToken cancellationToken)
    {
        foreach (var month in unlocked)
        {
            var days = new Period(month, month.AddMonths(1).AddDays(-1));
            var (from, to) = (days.From, days.To);
            var ids = await OfDesk(context).Where(t => t.ResolvedDay >= from && t.ResolvedDay <= to).Select(t => t.OutletId).Distinct().ToListAsync(cancellationToken);
            foreach (var outlet in await context.Outlets.AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.Id)).ToListAsync(cancellationToken))
            {
                if (await StaleAsync(context, outlet, days, cancellationToken).AnyAsync(cancellationToken))
                {
                    touched.AddWhole(outlet.Id);
                }
            }
        }
    }

    /// <summary>The tickets of an outlet whose silence is not what their events and its hours say.</summary>
    public static async IAsyncEnumerable<Silence> StaleAsync(
        KpiDbContext context, Outlet outlet, Period? within, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (outletId, from, to) = (outlet.Id, within?.From ?? DateOnly.MinValue, within?.To ?? DateOnly.MaxValue);
        var tickets = OfDesk(context).Where(t => t.OutletId == outletId && t.ResolvedDay >= from && t.ResolvedDay <= to);
        var resolved = await tickets
            .Select(t => new { t.Id, t.Number, Day = t.ResolvedDay!.Value, t.SilenceSeconds })
            .ToDictionaryAsync(t => t.Id, cancellationToken);
        if (resolved.Count == 0)
        {
            yield break;
        }

        var locks = await context.LocksAsync(cancellationToken);
        await foreach (var events in CoursesAsync(context, tickets, cancellationToken))
        {
            // One that was resolved since then is not there, where nobody holds the outlet.
            if (resolved.GetValueOrDefault(events[0].TicketId) is { } ticket && !locks.IsLocked(ticket.Day)
                && TicketCourse.Of([.. events.Select(e => e.ToEvent())]).ToDetails(outlet).Course?.SilenceSeconds is var told && told != ticket.SilenceSeconds)
            {
                yield return new Silence(ticket.Id, ticket.Number, ticket.Day, ticket.SilenceSeconds, told);
            }
        }
    }

    private static IQueryable<Ticket> OfDesk(KpiDbContext context) =>
        context.Tickets.AsNoTracking().Where(t => t.IsOfDesk && t.ResolvedDay != null && EF.Property<bool>(t, TicketConfiguration.HasCourse));

    /// <summary>The events of each ticket, one ticket after the other.</summary>
    private static async IAsyncEnumerable<List<StoredTicketEvent>> CoursesAsync(
        KpiDbContext context, IQueryable<Ticket> tickets, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all =
            from one in context.Set<StoredTicketEvent>().AsNoTracking()
            join ticket in tickets on one.TicketId equals ticket.Id
            orderby one.TicketId, one.Number
            select one;
        List<StoredTicketEvent> course = [];
        await foreach (var one in all.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (course.Count > 0 && course[0].TicketId != one.TicketId)
            {
                yield return course;
                course = [];
            }

            course.Add(one);
        }

        if (course.Count > 0)
        {
            yield return course;
        }
    }
}

/// <summary>A silence that is not what it should be.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="Number">Its number.</param>
/// <param name="Day">The day on which it counts.</param>
/// <param name="Stored">What is stored, in open seconds.</param>
/// <param name="Told">What the events tell.</param>
internal sealed record Silence(long Id, string Number, DateOnly Day, long? Stored, long? Told);
