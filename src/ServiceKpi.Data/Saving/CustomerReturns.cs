using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Saving;

/// <summary>
/// Which tickets come after others of their customer, and which have the same come after them. Storing a ticket may change what is true of
/// others, at other outlets too; their days are to be counted anew. What a locked month has counted stays; what only time tells comes to it when
/// its time has come, and stays from then on.
/// </summary>
internal sealed class CustomerReturns : ISaveStep
{
    private const int Portion = 500;

    /// <summary>Nothing else of a ticket says anything of the others of its customer.</summary>
    private static readonly string[] Decisive = [nameof(Ticket.Customer), nameof(Ticket.Topic), nameof(Ticket.OpenedAt), nameof(Ticket.OpenedDay), nameof(Ticket.ResolvedAt), nameof(Ticket.ResolvedDay), nameof(Ticket.Exclusion)];

    public Task RunAsync(Change change, CancellationToken cancellationToken) =>
        MarkAsync(change.Context, change.CustomersOfTickets, change.Days, cancellationToken);

    /// <summary>Tells of the tickets of customers anew; their days are to be counted anew.</summary>
    public static Task MarkAsync(KpiDbContext context, IReadOnlyCollection<string> customers, TouchedDays touched, CancellationToken cancellationToken) => MarkAsync(
        context,
        customers,
        one =>
        {
            touched.Add(one.OutletId, one.OpenedDay);
            if (one.ResolvedDay is { } resolved)
            {
                touched.Add(one.OutletId, resolved);
            }
        },
        cancellationToken);

    /// <summary>Whose tickets are about to change.</summary>
    public static IReadOnlyCollection<string> CustomersOf(ChangeTracker tracker) =>
        [.. tracker.Entries<Ticket>()
            .Where(e => e.State is EntityState.Added or EntityState.Deleted || (e.State == EntityState.Modified && Decisive.Any(name => e.Property(name).IsModified)))
            .SelectMany(e => new[] { e.Entity.Customer, e.Property(t => t.Customer).OriginalValue })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Tells of the tickets of customers anew.</summary>
    /// <param name="context">The context, with a transaction begun.</param>
    /// <param name="customers">The customers.</param>
    /// <param name="changed">Told of each ticket of which something else is true now.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task MarkAsync(
        KpiDbContext context, IReadOnlyCollection<string> customers, Action<StaleReturn> changed, CancellationToken cancellationToken)
    {
        if (customers.Count == 0)
        {
            return;
        }

        var locks = await context.LocksAsync(cancellationToken);
        var now = context.Clock.GetUtcNow().UtcDateTime;
        var todayOf = (await context.Outlets.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(o => o.Id, o => o.DayOf(now));
        foreach (var some in customers.Chunk(Portion))
        {
            var stale = (await StaleAsync(context, some, todayOf, locks, cancellationToken)).ToList();
            foreach (var (told, ids) in stale.GroupBy(s => (s.Told.IsRepeat, s.Told.IsReturned)).SelectMany(g => g.Chunk(Portion).Select(part => (g.Key, part.Select(s => s.Told.Id).ToArray()))))
            {
                await context.Tickets.Where(t => EF.Parameter(ids).Contains(t.Id)).ExecuteUpdateAsync(
                    set => set.SetProperty(t => t.IsRepeat, told.IsRepeat).SetProperty(t => t.IsReturned, told.IsReturned), cancellationToken);
            }

            stale.ForEach(changed);
        }
    }

    /// <summary>While a month was locked, tickets of other months may have come: what its own are to them is told anew when it is opened.</summary>
    public static async Task TouchAsync(KpiDbContext context, IReadOnlyCollection<DateOnly> unlocked, TouchedDays touched, CancellationToken cancellationToken)
    {
        foreach (var month in unlocked)
        {
            var (from, to) = (month, month.AddMonths(1).AddDays(-1));
            var customers = await context.Tickets.AsNoTracking()
                .Where(t => t.Customer != null && ((t.OpenedDay >= from && t.OpenedDay <= to) || (t.ResolvedDay >= from && t.ResolvedDay <= to)))
                .Select(t => t.Customer!).Distinct().ToListAsync(cancellationToken);
            await MarkAsync(context, customers, touched, cancellationToken);
        }
    }

    /// <summary>The tickets of all customers of which something else is true than is said; what time alone has brought since then is left out.</summary>
    public static async IAsyncEnumerable<StaleReturn> StaleAsync(KpiDbContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var locks = await context.LocksAsync(cancellationToken);
        var now = context.Clock.GetUtcNow().UtcDateTime;
        var todayOf = (await context.Outlets.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(o => o.Id, o => o.DayOf(now));
        foreach (var some in (await context.Tickets.AsNoTracking().Where(t => t.Customer != null).Select(t => t.Customer!).Distinct().ToListAsync(cancellationToken)).Chunk(Portion))
        {
            foreach (var one in await StaleAsync(context, some, todayOf, locks, cancellationToken))
            {
                if (one.Said.IsRepeat != one.Told.IsRepeat || one.Said.IsReturned is not null)
                {
                    yield return one;
                }
            }
        }
    }

    /// <summary>Tells anew of the tickets of all customers, because other days make a return now.</summary>
    public static async Task MarkAllAsync(KpiDbContext context, TouchedDays touched, CancellationToken cancellationToken)
    {
        var customers = await context.Tickets.AsNoTracking().Where(t => t.Customer != null && t.ResolvedAt != null).Select(t => t.Customer!).Distinct().ToListAsync(cancellationToken);
        await MarkAsync(context, customers, touched, cancellationToken);
    }

    /// <summary>
    /// Within how many days the same is a return, as it is stored: whoever counts in a transaction sees what is chosen in it. The
    /// configuration has no say in it, so what is not stored is as it is for everybody.
    /// </summary>
    public static async Task<int> DaysAsync(KpiDbContext context, CancellationToken cancellationToken) =>
        await context.Settings.AsNoTracking().Where(s => s.Name == nameof(Organisation.ReturnDays)).Select(s => s.Value).FirstOrDefaultAsync(cancellationToken) is { } stored
            ? int.Parse(stored, System.Globalization.CultureInfo.InvariantCulture)
            : new Organisation().ReturnDays;

    /// <summary>Some of the customers of whose tickets something is not said yet that is known by now.</summary>
    public static IQueryable<string> Unsaid(KpiDbContext context, DateOnly today, int days)
    {
        var over = today.AddDays(-days);
        return context.Tickets.AsNoTracking()
            .Where(t => t.IsReturned == null && t.ResolvedDay < over && t.Customer != null && t.Exclusion == TicketExclusion.None)
            .Select(t => t.Customer!)
            .Distinct();
    }

    /// <summary>The tickets of customers of which something else is true than is said, the days that time alone has brought left out unless asked for.</summary>
    public static async Task<IEnumerable<StaleReturn>> StaleAsync(
        KpiDbContext context, IReadOnlyCollection<string> customers, IReadOnlyDictionary<int, DateOnly> todayOf, MonthLocks locks, CancellationToken cancellationToken)
    {
        var days = await DaysAsync(context, cancellationToken);
        var tickets = await context.Tickets.AsNoTracking()
            .Where(t => EF.Parameter(customers).Contains(StoredText.ByCodePoint(t.Customer!)))
            .Select(t => new { t.Id, t.OutletId, t.Customer, t.Topic, t.OpenedAt, t.OpenedDay, t.ResolvedAt, t.ResolvedDay, t.Exclusion, t.IsRepeat, t.IsReturned })
            .ToListAsync(cancellationToken);
        var told = tickets.Where(t => t.Exclusion == TicketExclusion.None).GroupBy(t => t.Customer!, StringComparer.Ordinal)
            .SelectMany(g => TicketReturns.Of(g.Select(t => new TicketVisit(t.Id, t.Topic, t.OpenedAt, t.OpenedDay, t.ResolvedAt, t.ResolvedDay, todayOf[t.OutletId])), days))
            .ToDictionary(t => t.Id);
        return tickets
            .Select(t =>
            {
                var now = told.TryGetValue(t.Id, out var counts) ? counts : new TicketReturn(t.Id, false, null);
                var isRepeat = locks.IsLocked(t.OpenedDay) ? t.IsRepeat ?? now.IsRepeat : now.IsRepeat;
                var isReturned = t.ResolvedDay is { } day && locks.IsLocked(day) ? t.IsReturned ?? now.IsReturned : now.IsReturned;
                return (Stored: (t.IsRepeat, t.IsReturned), Stale: new StaleReturn(t.OutletId, t.OpenedDay, t.ResolvedDay, (t.IsRepeat, t.IsReturned), new TicketReturn(t.Id, isRepeat, isReturned)) { Counts = t.Exclusion == TicketExclusion.None });
            })
            .Where(t => t.Stored != (t.Stale.Told.IsRepeat, t.Stale.Told.IsReturned))
            .Select(t => t.Stale);
    }
}

/// <summary>A ticket of which something else is true than was said.</summary>
/// <param name="OutletId">The outlet.</param>
/// <param name="OpenedDay">The day on which it counts as one that was opened.</param>
/// <param name="ResolvedDay">The day on which it counts as one that was settled.</param>
/// <param name="Said">What was said: whether it is a repeat, and whether the same came again.</param>
/// <param name="Told">What is true.</param>
internal sealed record StaleReturn(int OutletId, DateOnly OpenedDay, DateOnly? ResolvedDay, (bool? IsRepeat, bool? IsReturned) Said, TicketReturn Told)
{
    /// <summary>True unless it was merged or is spam.</summary>
    public required bool Counts { get; init; }
}
