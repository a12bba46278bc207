using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Reads the audit entries.</summary>
internal sealed class AuditReader(IDbContextFactory<KpiDbContext> contexts) : IAuditReader
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditFilter filter, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Matching(context.AuditEntries.AsNoTracking(), filter)
            .OrderByDescending(e => e.Id)
            .Take(count)
            .ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AuditEntry>> OfDayAsync(int outletId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.AuditEntries.AsNoTracking()
            .Where(e => e.OutletId == outletId && e.Day == day && e.What == "day")
            .OrderByDescending(e => e.Id)
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<AuditEntry> Matching(IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        entries = filter.What is { } what ? entries.Where(e => e.What == what) : entries;
        entries = filter.OutletId is { } outlet ? entries.Where(e => e.OutletId == outlet) : entries;
        entries = filter.From is { } from ? entries.Where(e => e.At >= from) : entries;
        entries = filter.Before is { } before ? entries.Where(e => e.At < before) : entries;
        entries = filter.BeforeId is { } id ? entries.Where(e => e.Id < id) : entries;
        entries = filter.Key is { } key ? entries.Where(e => StoredText.Holds(e.Key, key)) : entries;
        entries = filter.Who is { } who ? entries.Where(e => StoredText.Holds(e.Who, who)) : entries;
        return entries;
    }
}
