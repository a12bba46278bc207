using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.People;

/// <summary>The sign-ins that live, a row for each.</summary>
internal sealed class Sessions(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : ISessions
{
    public async Task StartAsync(Session session, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Set<Session>().Add(session);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<Session?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Session>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
    }

    public async Task<IReadOnlyList<Session>> AllAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(context, accountId).ToListAsync(cancellationToken);
    }

    public async Task EndAsync(int accountId, string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        await context.Set<Session>().Where(s => s.AccountId == accountId && s.Id == id).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task TidyAsync(IReadOnlyDictionary<string, DateTime> seen, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        foreach (var (id, at) in seen)
        {
            await context.Set<Session>().Where(s => s.Id == id && s.SeenAt < at)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, at), cancellationToken);
        }

        await Over(context).ExecuteDeleteAsync(cancellationToken);
    }

    internal IQueryable<Session> Of(KpiDbContext context, int accountId) => Living(context).AsNoTracking()
        .Where(s => s.AccountId == accountId)
        .OrderByDescending(s => s.SeenAt).ThenBy(s => s.Id);

    internal IQueryable<Session> Over(KpiDbContext context)
    {
        var living = Living(context);
        return context.Set<Session>().Where(s => !living.Any(l => l.Id == s.Id));
    }

    private IQueryable<Session> Living(KpiDbContext context)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (longAgo, unused) = (now - Session.Longest, now - Session.Unused - 2 * Session.SeenWithin);
        return
            from session in context.Set<Session>()
            join account in context.Accounts on session.AccountId equals account.Id
            where session.Stamp == account.SecurityStamp
                && session.StartedAt >= longAgo
                && (session.IsKept || session.SeenAt >= unused)
            select session;
    }
}

/// <summary>
/// Reads sign-in and account anew each time, in one query, so that a change of rights and a sign-out hold from the next
/// request on.
/// </summary>
internal sealed class RightsReader(
    IDbContextFactory<KpiDbContext> contexts, IOrganisationBook organisation, TimeProvider clock) : IRightsReader
{
    public async Task<Rights?> FindAsync(string sessionId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await Find(context, sessionId).FirstOrDefaultAsync(cancellationToken);
        return found is not null && found.Session.IsLiving(found.Account.SecurityStamp, clock)
            ? found.Account.ToRights().Until(found.Account.Has(found.HasPasskey)
                .Asks(organisation.Current.SecondFactor, found.Account.Role, found.Session.IsConfirmed))
            : null;
    }

    public async Task<Rights?> FindByAccountAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await context.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == accountId && a.DisabledAt == null && a.KeyHash == null, cancellationToken);
        return account?.ToRights();
    }

    public async Task<Rights?> FindByKeyAsync(string keyHash, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var program = await context.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.KeyHash == keyHash && a.DisabledAt == null, cancellationToken);
        return program?.ToRights();
    }

    /// <summary>A sign-in with its account, if that may sign in.</summary>
    internal static IQueryable<FoundSession> Find(KpiDbContext context, string sessionId) =>
        from session in context.Set<Session>().AsNoTracking()
        join account in context.Accounts.AsNoTracking() on session.AccountId equals account.Id
        where session.Id == sessionId && account.DisabledAt == null
        select new FoundSession(session, account, context.Passkeys.Any(p => p.UserId == account.Id));

    /// <summary>What is found.</summary>
    internal sealed record FoundSession(Session Session, Account Account, bool HasPasskey);
}
