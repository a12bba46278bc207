using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps the holiday calendar in the database, and what was read of it for a few seconds.</summary>
internal sealed class HolidayBook(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IHolidayBook
{
    private readonly Remembered<IReadOnlyList<HolidayOccurrence>> memory = new(clock);

    public async Task<IReadOnlyList<HolidayOccurrence>> AllAsync(CancellationToken cancellationToken) => await memory.GetAsync(async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<HolidayOccurrence>().AsNoTracking()
            .OrderBy(h => h.Day).ThenBy(h => h.Name).ToListAsync(cancellationToken);
    });

    public async Task<Outcome> SaveAsync(int id, HolidayOccurrence occurrence, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var holidays = context.Set<HolidayOccurrence>();
        if (await IsTakenAsync(holidays, id, occurrence, cancellationToken))
        {
            return Outcome.Taken;
        }

        if (id == 0)
        {
            holidays.Add(occurrence);
        }
        else if (await holidays.SingleOrDefaultAsync(h => h.Id == id, cancellationToken) is { } stored && stored.Name == occurrence.Name)
        {
            stored.Put(occurrence.Day, occurrence.DaysBefore, occurrence.DaysAfter, occurrence.IsEstimate);
        }
        else
        {
            return Outcome.Missing;
        }

        var outcome = await context.StoreOnceAsync(
            why, async cancel => await IsTakenAsync(holidays, id, occurrence, cancel) ? Outcome.Taken : null, cancellationToken);
        memory.Forget();
        return outcome;
    }

    public async Task RemoveAsync(int id, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<HolidayOccurrence>().SingleOrDefaultAsync(h => h.Id == id, cancellationToken) is { } stored)
        {
            context.Remove(stored);
            await context.StoreOnceAsync(why, again: null, cancellationToken);
            memory.Forget();
        }
    }

    private static Task<bool> IsTakenAsync(
        IQueryable<HolidayOccurrence> holidays, int id, HolidayOccurrence occurrence, CancellationToken cancellationToken) =>
        holidays.AnyAsync(h => h.Id != id && h.Day == occurrence.Day && h.Name == occurrence.Name, cancellationToken);
}

/// <summary>
/// Puts the shipped holiday calendar into a database that never had one. A mark among the settings says that it was done, so
/// that what an admin took out stays out. Nobody's change is written down: what ships is the same for all.
/// </summary>
internal static class HolidaySeed
{
    private const string Mark = "Holidays:ShippedUntil";

    public static async Task PlantAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        if (await IsPlantedAsync(context, cancellationToken))
        {
            return;
        }

        using var turn = await context.Gate.EnterAsync(cancellationToken);
        if (!await context.Set<HolidayOccurrence>().AnyAsync(cancellationToken))
        {
            context.AddRange(ShippedHolidays.All());
        }

        context.Settings.Add(new StoredSetting { Name = Mark, Value = IndonesianHolidays.LastYear.ToString(CultureInfo.InvariantCulture) });

        // Another server, which started at the same moment, may have done it.
        await StoreOnce.TryAsync(
            cancel => context.SaveRowsAsync(acceptAllChangesOnSuccess: true, cancel),
            async cancel => await IsPlantedAsync(context, cancel) ? Outcome.Unchanged : null,
            cancellationToken);
    }

    /// <summary>Takes the calendar out again, and the mark; of a database in which nobody has changed a holiday, that is all it has of them.</summary>
    public static async Task TakeOutAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        await context.Set<HolidayOccurrence>().ExecuteDeleteAsync(cancellationToken);
        await context.Settings.Where(s => s.Name == Mark).ExecuteDeleteAsync(cancellationToken);
    }

    private static Task<bool> IsPlantedAsync(KpiDbContext context, CancellationToken cancellationToken) =>
        context.Settings.AnyAsync(s => s.Name == Mark, cancellationToken);
}
