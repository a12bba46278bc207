using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps alerts. Of several who judge one on a day the first stores, in one UPDATE that only one can make.</summary>
internal sealed class AlertBook(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IAlerts
{
    public async Task<IReadOnlyList<AlertFile>> OfAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FilesAsync(context, context.Set<Alert>().Where(a => a.AccountId == accountId), cancellationToken);
    }

    public async Task<Outcome> AddAsync(Alert alert, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.TransactAsync(
            [],
            async cancel =>
            {
                context.ChangeTracker.Clear();
                var account = alert.AccountId;
                var own = await context.Set<Alert>().AsNoTracking().Where(a => a.AccountId == account).ToListAsync(cancel);
                if (own.Exists(a => IsSame(a, alert)))
                {
                    return Outcome.Unchanged;
                }

                if (own.Count >= Alert.MostOfOne)
                {
                    return Outcome.Refused;
                }

                context.Add(alert);
                await context.StoreAsync(why, cancel);
                return Outcome.Stored;
            },
            cancellationToken);
    }

    public async Task<Outcome> RemoveAsync(int accountId, int id, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Alert>().FirstOrDefaultAsync(a => a.Id == id && a.AccountId == accountId, cancellationToken) is not { } alert)
        {
            return Outcome.Missing;
        }

        context.Remove(alert);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    public async Task<IReadOnlyList<AlertFile>> UnjudgedAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FilesAsync(context, context.Set<Alert>().Where(a => a.JudgedOn == null || a.JudgedOn < today), cancellationToken);
    }

    public async Task<bool> StoreAsync(Alert alert, DateOnly today, AlertJudgement judgement, string? news, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(judgement);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.TransactAsync(
            [],
            async cancel =>
            {
                context.ChangeTracker.Clear();
                var id = alert.Id;
                if (await context.Set<Alert>().Where(a => a.Id == id && (a.JudgedOn == null || a.JudgedOn < today))
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.JudgedOn, today), cancel) != 1)
                {
                    return false;
                }

                var known = await context.Set<AlertCourse>().AsNoTracking().Where(c => c.AlertId == id).Select(c => c.OutletId).ToListAsync(cancel);
                foreach (var course in judgement.Courses)
                {
                    context.Entry(course).State = known.Contains(course.OutletId) ? EntityState.Modified : EntityState.Added;
                }

                if (news is not null)
                {
                    context.Add(new Notice(NoticeKind.Alert, string.Create(CultureInfo.InvariantCulture, $"alert {id} {today:yyyy-MM-dd}"), news, clock.GetUtcNow().UtcDateTime) { AccountId = alert.AccountId });
                }

                await context.SaveChangesAsync(cancel);
                if (judgement.Changes.Count > 0 && await WebhookNotices.HooksAsync(context, cancel) is { Count: > 0 } hooks)
                {
                    await WebhookNotices.PutAsync(context, hooks, [.. judgement.Changes.Select(c => Happening.Of(alert, c, today))], cancel);
                }

                return true;
            },
            cancellationToken);
    }

    private static bool IsSame(Alert one, Alert other) =>
        (one.KpiId, one.Grain, one.Sign, one.Periods) == (other.KpiId, other.Grain, other.Sign, other.Periods) && one.OutletIds.SequenceEqual(other.OutletIds);

    private static async Task<IReadOnlyList<AlertFile>> FilesAsync(KpiDbContext context, IQueryable<Alert> which, CancellationToken cancellationToken)
    {
        var alerts = await which.AsNoTracking().OrderBy(a => a.Id).ToListAsync(cancellationToken);
        int[] ids = [.. alerts.Select(a => a.Id)];
        var courses = (await context.Set<AlertCourse>().AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.AlertId)).OrderBy(c => c.OutletId).ToListAsync(cancellationToken)).ToLookup(c => c.AlertId);
        return [.. alerts.Select(a => new AlertFile(a, [.. courses[a.Id]]))];
    }
}
