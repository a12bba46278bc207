using Microsoft.EntityFrameworkCore;
using ServiceKpi.Data.Locks;
using ServiceKpi.Data.Storage;
using ServiceKpi.Domain;
using ServiceKpi.Domain.Audit;
using ServiceKpi.Domain.Entries;
using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Data.Entries;

/// <summary>The daily entries in the database, written one at a time by those who type them.</summary>
internal sealed class DayBook(
    IDbContextFactory<KpiDbContext> contexts,
    IOrganisationBook organisation,
    TimeProvider clock,
    WriteReceipts receipts) : IDayBook
{
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
        return await ReceiptAsync(context, DayOutcome.Unchanged, outletId, Stored(context, entry, day), cancellationToken);
    }

    public async Task<DayReceipt> WriteAsync(DayWrite write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // Looked at and written in one turn: of many who write the day at once, the first is stored and the others see it.
        return await context.TransactAsync(
            [write.OutletId],
            cancel =>
            {
                context.ChangeTracker.Clear();
                return WriteInTurnAsync(context, write, cancel);
            },
            cancellationToken);
    }

    private async Task<DayReceipt> WriteInTurnAsync(
        KpiDbContext context, DayWrite write, CancellationToken cancellationToken)
    {
        var sentBefore = await receipts.FindAsync(context, write, cancellationToken);
        var entry = await EntryAsync(context, write.OutletId, write.Day, cancellationToken);
        var stored = Stored(context, entry, write.Day);
        var figures = write.KeepsNote ? write.Figures with { Note = stored.Figures.Note } : write.Figures;
        var wanted = figures.ToEntry(write.OutletId, write.Day);
        if ((sentBefore ?? await RefusalAsync(context, write, stored, wanted, cancellationToken)) is { } outcome)
        {
            if (sentBefore is null && outcome == DayOutcome.Unchanged)
            {
                // Sent again after somebody else has changed the day, it still changes nothing.
                await receipts.AddAsync(context, write, cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
            }

            return await ReceiptAsync(context, outcome, write.OutletId, stored, cancellationToken);
        }

        if (entry is null)
        {
            context.DailyEntries.Add(wanted);
        }
        else
        {
            context.Entry(entry).CurrentValues.SetValues(wanted);
        }

        await receipts.AddAsync(context, write, cancellationToken);
        context.Reason = string.IsNullOrWhiteSpace(write.Reason) ? null : write.Reason.Trim();
        await context.SaveChangesAsync(cancellationToken);
        var written = context.ChangeTracker.Entries<AuditEntry>().Single().Entity;
        return new DayReceipt(
            DayOutcome.Stored, new StoredDay(write.Day, DayFigures.Of(wanted), stored.Version + 1), written.At, written.Who);
    }

    /// <summary>Why nothing is to be stored, if so.</summary>
    private async Task<DayOutcome?> RefusalAsync(
        KpiDbContext context, DayWrite write, StoredDay stored, DailyEntry wanted, CancellationToken cancellationToken)
    {
        if (write.Seen is { } seen && seen != stored.Version)
        {
            // Also with equal figures: of two who count on from what they have seen, one would be lost.
            return DayOutcome.Conflict;
        }

        if (stored.Figures == DayFigures.Of(wanted))
        {
            return DayOutcome.Unchanged;
        }

        if (wanted.Note?.Length > TextLimits.DayNote && wanted.Note != stored.Figures.Note)
        {
            return DayOutcome.NoteTooLong;
        }

        if ((await LockCheck.ReadAsync(context, cancellationToken)).IsLocked(write.Day))
        {
            return DayOutcome.Locked;
        }

        var outlet = await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == write.OutletId, cancellationToken);
        var today = TodayAt(outlet);
        var isLongAgo = write.Day < today.AddDays(-organisation.Current.DaysWithoutReason);
        return write.Day switch
        {
            var day when day > today => DayOutcome.Future,
            var day when !outlet.ExistsOn(day) => DayOutcome.NotTrading,
            _ when isLongAgo && stored.Figures != DayFigures.None && string.IsNullOrWhiteSpace(write.Reason) =>
                DayOutcome.ReasonRequired,
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
        KpiDbContext context, DayOutcome outcome, int outletId, StoredDay stored, CancellationToken cancellationToken)
    {
        var day = stored.Day;
        var last = await context.AuditEntries.AsNoTracking()
            .Where(a => a.OutletId == outletId && a.Day == day && a.What == "day")
            .OrderByDescending(a => a.Id)
            .Select(a => new { a.At, a.Who })
            .FirstOrDefaultAsync(cancellationToken);
        return new DayReceipt(outcome, stored, last?.At, last?.Who);
    }
}
