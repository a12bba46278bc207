using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

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

    private static Task<bool> IsPlantedAsync(KpiDbContext context, CancellationToken cancellationToken) =>
        context.Settings.AnyAsync(s => s.Name == Mark, cancellationToken);
}
