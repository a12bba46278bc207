using Microsoft.EntityFrameworkCore;
using ServiceKpi.Domain.Holidays;

namespace ServiceKpi.Data.Holidays;

/// <summary>Keeps the holiday calendar in the database.</summary>
internal sealed class HolidayBook(IDbContextFactory<KpiDbContext> contexts) : IHolidayBook
{
    public async Task<IReadOnlyList<HolidayOccurrence>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<HolidayOccurrence>().AsNoTracking()
            .OrderBy(h => h.Day).ThenBy(h => h.Name).ToListAsync(cancellationToken);
    }

    public async Task<bool> SaveAsync(int id, HolidayOccurrence occurrence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var holidays = context.Set<HolidayOccurrence>();
        if (await holidays.AnyAsync(h => h.Id != id && h.Day == occurrence.Day && h.Name == occurrence.Name, cancellationToken))
        {
            return false;
        }

        if (id == 0)
        {
            holidays.Add(occurrence);
        }
        else if (await holidays.SingleOrDefaultAsync(h => h.Id == id, cancellationToken) is { } stored)
        {
            stored.Put(occurrence.Day, occurrence.DaysBefore, occurrence.DaysAfter, occurrence.IsEstimate);
        }
        else
        {
            return false;
        }

        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task RemoveAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<HolidayOccurrence>().SingleOrDefaultAsync(h => h.Id == id, cancellationToken) is { } stored)
        {
            context.Remove(stored);
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
