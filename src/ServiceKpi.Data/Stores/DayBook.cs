using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>The daily entries in the database, as those who type them write them; those that come at the same time are stored together.</summary>
internal sealed class DayBook : IDayBook
{
    private const int AtOnce = 100;

    private readonly IDbContextFactory<KpiDbContext> contexts;
    private readonly IOrganisationBook organisation;
    private readonly TimeProvider clock;
    private readonly WriteReceipts receipts;
    private readonly GroupCommit<AskedDay, DayReceipt> together;

    public DayBook(IDbContextFactory<KpiDbContext> contexts, IOrganisationBook organisation, TimeProvider clock, WriteReceipts receipts)
    {
        (this.contexts, this.organisation, this.clock, this.receipts) = (contexts, organisation, clock, receipts);
        together = new((group, _) => group.Count < AtOnce, StoreAsync);
    }

    public async Task<IReadOnlyList<StoredDay>> ReadAsync(int outletId, Period period, CancellationToken cancellationToken)
    {
        var (from, to) = (period.From, period.To);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.DailyEntries.AsNoTracking()
            .Where(e => e.OutletId == outletId && e.Day >= from && e.Day <= to)
            .OrderBy(e => e.Day)
            .Select(e => new { Entry = e, Version = EF.Property<int>(e, KpiDbContext.VersionColumn) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new StoredDay(r.Entry.Day, DayFigures.Of(r.Entry), r.Version + 1))];
    }

    public async Task<DayReceipt> FindAsync(int outletId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var entry = await EntryAsync(context, outletId, day, cancellationToken);
        return await ReceiptAsync(context, new(Outcome.Unchanged), outletId, Stored(context, entry, day), cancellationToken);
    }

    public Task<DayReceipt> WriteAsync(DayWrite write, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(actor);
        return together.StoreAsync(new(write, actor), cancellationToken);
    }

    /// <summary>Looks at the days and writes them in one turn, in the order in which they came: of many who write a day at once, the first is stored and the others see it.</summary>
    private async Task<IReadOnlyList<DayReceipt>> StoreAsync(IReadOnlyList<AskedDay> asked)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.TransactAsync(
            [.. asked.Select(a => a.Write.OutletId).Distinct()],
            async cancel =>
            {
                List<DayReceipt> done = [];
                foreach (var (write, actor) in asked)
                {
                    context.ChangeTracker.Clear();
                    done.Add(await WriteInTurnAsync(context, write, new Because(actor, write.Reason), cancel));
                }

                return done;
            },
            CancellationToken.None);
    }

    private async Task<DayReceipt> WriteInTurnAsync(
        KpiDbContext context, DayWrite write, Because why, CancellationToken cancellationToken)
    {
        var sentBefore = await WriteReceipts.FindAsync(context, write, why.Actor, cancellationToken) is { } sent ? new Verdict(sent) : null;
        var entry = await EntryAsync(context, write.OutletId, write.Day, cancellationToken);
        var stored = Stored(context, entry, write.Day);
        var figures = write.KeepsNote ? write.Figures with { Note = stored.Figures.Note } : write.Figures;
        var wanted = figures.ToEntry(write.OutletId, write.Day);
        if ((sentBefore ?? await VerdictAsync(context, write, stored, wanted, cancellationToken)) is { } verdict)
        {
            if (sentBefore is null && verdict.Outcome == Outcome.Unchanged)
            {
                // Sent again after somebody else has changed the day, it still changes nothing.
                await receipts.AddAsync(context, write, why.Actor, cancellationToken);
                await context.StoreAsync(why, cancellationToken);
            }

            return await ReceiptAsync(context, verdict, write.OutletId, stored, cancellationToken);
        }

        if (entry is null)
        {
            context.DailyEntries.Add(wanted);
        }
        else
        {
            context.Entry(entry).CurrentValues.SetValues(wanted);
        }

        await receipts.AddAsync(context, write, why.Actor, cancellationToken);
        await context.StoreAsync(why, cancellationToken);
        var written = context.ChangeTracker.Entries<AuditEntry>().Single().Entity;
        return new DayReceipt(
            Outcome.Stored, new StoredDay(write.Day, DayFigures.Of(wanted), stored.Version + 1), written.At, written.Who);
    }

    /// <summary>Why nothing is to be stored, if so.</summary>
    private async Task<Verdict?> VerdictAsync(
        KpiDbContext context, DayWrite write, StoredDay stored, DailyEntry wanted, CancellationToken cancellationToken)
    {
        if (write.Seen is { } seen && seen != stored.Version)
        {
            // Also with equal figures: of two who count on from what they have seen, one would be lost.
            return new(Outcome.ChangedByOther);
        }

        if (stored.Figures == DayFigures.Of(wanted))
        {
            return new(Outcome.Unchanged);
        }

        if (wanted.Note?.Length > TextLimits.DayNote && wanted.Note != stored.Figures.Note)
        {
            return new(Outcome.Refused, DayRefusal.NoteTooLong);
        }

        if ((await context.LocksAsync(cancellationToken)).IsLocked(write.Day))
        {
            return new(Outcome.Locked);
        }

        var outlet = await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == write.OutletId, cancellationToken);
        var today = TodayAt(outlet);
        var isLongAgo = write.Day < today.AddDays(-organisation.Current.DaysWithoutReason);
        return write.Day switch
        {
            var day when day > today => new Verdict(Outcome.Refused, DayRefusal.Future),
            var day when !outlet.ExistsOn(day) => new Verdict(Outcome.Refused, DayRefusal.NotTrading),
            _ when isLongAgo && stored.Figures != DayFigures.None && string.IsNullOrWhiteSpace(write.Reason) =>
                new Verdict(Outcome.NeedsReason),
            _ => null,
        };
    }

    private DateOnly TodayAt(Outlet outlet) => outlet.DayOf(clock.GetUtcNow().UtcDateTime);

    private static Task<DailyEntry?> EntryAsync(
        KpiDbContext context, int outletId, DateOnly day, CancellationToken cancellationToken) =>
        context.DailyEntries.FirstOrDefaultAsync(e => e.OutletId == outletId && e.Day == day, cancellationToken);

    private static StoredDay Stored(KpiDbContext context, DailyEntry? entry, DateOnly day) => entry is null
        ? new StoredDay(day, DayFigures.None, 0)
        : new StoredDay(day, DayFigures.Of(entry), context.Entry(entry).Property<int>(KpiDbContext.VersionColumn).CurrentValue + 1);

    private static async Task<DayReceipt> ReceiptAsync(
        KpiDbContext context, Verdict verdict, int outletId, StoredDay stored, CancellationToken cancellationToken)
    {
        var day = stored.Day;
        var last = await context.AuditEntries.AsNoTracking()
            .Where(a => a.OutletId == outletId && a.Day == day && a.What == "day")
            .OrderByDescending(a => a.Id)
            .Select(a => new { a.At, a.Who })
            .FirstOrDefaultAsync(cancellationToken);
        return new DayReceipt(verdict.Outcome, stored, last?.At, last?.Who) { Refusal = verdict.Refusal };
    }

    /// <summary>A day as somebody writes it.</summary>
    private sealed record AskedDay(DayWrite Write, Actor Actor);

    /// <summary>What is said of a write that stores nothing.</summary>
    private sealed record Verdict(Outcome Outcome, DayRefusal? Refusal = null);
}

/// <summary>Remembers writes by the key their sender gave them, so that one sent twice is done once.</summary>
internal sealed class WriteReceipts(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>What becomes of a write whose key was used before; null when it was not, or there is none.</summary>
    public static async Task<Outcome?> FindAsync(KpiDbContext context, DayWrite write, Actor actor, CancellationToken cancellationToken)
    {
        if (write.Key is not { } key)
        {
            return null;
        }

        var accountId = AccountOf(actor);
        var fingerprint = await context.ReceivedWrites.AsNoTracking()
            .Where(w => w.AccountId == accountId && w.Key == key)
            .Select(w => w.Fingerprint)
            .FirstOrDefaultAsync(cancellationToken);
        return fingerprint is null ? null : fingerprint == FingerprintOf(write) ? Outcome.Unchanged : Outcome.Taken;
    }

    /// <summary>Remembers the write in the transaction that does it, and forgets those of long ago.</summary>
    public async Task AddAsync(KpiDbContext context, DayWrite write, Actor actor, CancellationToken cancellationToken)
    {
        if (write.Key is { } key)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var old = now - Kept;

            // Two for each new one: the table shrinks to what is kept, and no write waits for a great clearing. Who writes at
            // another outlet clears the same ones; that they are gone by then is no fault.
            await context.ReceivedWrites
                .Where(w => w.At < old)
                .Take(2)
                .ExecuteDeleteAsync(cancellationToken);
            context.ReceivedWrites.Add(new ReceivedWrite
            {
                AccountId = AccountOf(actor),
                Key = key,
                Fingerprint = FingerprintOf(write),
                At = now,
            });
        }
    }

    private static int AccountOf(Actor actor) => actor.AccountId ?? 0;

    private static string FingerprintOf(DayWrite write) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(write with { Key = null })));
}
