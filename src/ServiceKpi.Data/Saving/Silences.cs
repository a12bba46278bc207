using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Saving;

/// <summary>
/// The longest silence of a ticket of the desk is open time between events, and no instant of the fact: when an outlet corrects its hours,
/// it is told anew from the events, as every response time is from its instants. What a locked month has counted stays.
/// </summary>
internal sealed class Silences : ISaveStep
{
    public Task RunAsync(Change change, CancellationToken cancellationToken) => WriteAsync(change.Context, change.Days.WholeOutlets, cancellationToken);

    /// <summary>Tells those of the outlets anew; their days are to be counted anew by the caller.</summary>
    public static async Task WriteAsync(KpiDbContext context, IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        foreach (var outlet in await context.Outlets.AsNoTracking().Where(o => EF.Parameter(outletIds).Contains(o.Id)).ToListAsync(cancellationToken))
        {
            foreach (var stale in await StaleAsync(context, outlet, cancellationToken).ToListAsync(cancellationToken))
            {
                await context.Tickets.Where(t => t.Id == stale.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.SilenceSeconds, stale.Told), cancellationToken);
            }
        }
    }

    /// <summary>The tickets of an outlet whose silence is not what their events and its hours say.</summary>
    public static async IAsyncEnumerable<Silence> StaleAsync(
        KpiDbContext context, Outlet outlet, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var outletId = outlet.Id;
        var resolved = await OfOutlet(context, outletId)
            .Select(t => new { t.Id, t.Number, Day = t.ResolvedDay!.Value, t.SilenceSeconds })
            .ToDictionaryAsync(t => t.Id, cancellationToken);
        if (resolved.Count == 0)
        {
            yield break;
        }

        var locks = await LockCheck.ReadAsync(context, cancellationToken);
        await foreach (var events in CoursesAsync(context, outletId).WithCancellation(cancellationToken))
        {
            if (resolved[events[0].TicketId] is var ticket && !locks.IsLocked(ticket.Day)
                && TicketCourse.Of([.. events.Select(e => e.ToEvent())]).ToDetails(outlet).Course?.SilenceSeconds is var told && told != ticket.SilenceSeconds)
            {
                yield return new Silence(ticket.Id, ticket.Number, ticket.Day, ticket.SilenceSeconds, told);
            }
        }
    }

    private static IQueryable<Ticket> OfOutlet(KpiDbContext context, int outletId) =>
        context.Tickets.AsNoTracking().Where(t => t.OutletId == outletId && t.IsOfDesk && t.ResolvedDay != null && EF.Property<bool>(t, TicketConfiguration.HasCourse));

    /// <summary>The events of each of those tickets, one ticket after the other.</summary>
    private static async IAsyncEnumerable<List<StoredTicketEvent>> CoursesAsync(KpiDbContext context, int outletId)
    {
        var all =
            from one in context.Set<StoredTicketEvent>().AsNoTracking()
            join ticket in OfOutlet(context, outletId) on one.TicketId equals ticket.Id
            orderby one.TicketId, one.Number
            select one;
        List<StoredTicketEvent> course = [];
        await foreach (var one in all.AsAsyncEnumerable())
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
