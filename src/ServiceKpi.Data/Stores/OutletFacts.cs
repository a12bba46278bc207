using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>What belongs to an outlet.</summary>
internal static class OutletFacts
{
    /// <summary>True when something would lose its outlet.</summary>
    public static async Task<bool> AnyAsync(KpiDbContext context, int outletId, CancellationToken cancellationToken) =>
        await context.DailyEntries.AnyAsync(e => e.OutletId == outletId, cancellationToken)
        || await context.Tickets.AnyAsync(t => t.OutletId == outletId, cancellationToken)
        || await context.SurveyAnswers.AnyAsync(a => a.OutletId == outletId, cancellationToken)
        || await context.Memberships.AnyAsync(m => m.OutletId == outletId, cancellationToken)
        || await context.PromotionEvents.AnyAsync(e => e.OutletId == outletId, cancellationToken)
        || await context.Set<Domain.Targets.Target>().AnyAsync(t => t.OutletId == outletId, cancellationToken)
        || await context.DayComments.AnyAsync(c => c.OutletId == outletId, cancellationToken);

    /// <summary>Takes the outlet from those who may see it, and what was seen of its findings.</summary>
    public static async Task ForgetAsync(KpiDbContext context, int outletId, CancellationToken cancellationToken)
    {
        await context.Set<Domain.Attention.Dismissal>().Where(d => d.OutletId == outletId).ExecuteDeleteAsync(cancellationToken);
        foreach (var account in await context.Accounts.Where(a => !a.AllOutlets).ToListAsync(cancellationToken))
        {
            account.OutletIds.Remove(outletId);
        }
    }
}
