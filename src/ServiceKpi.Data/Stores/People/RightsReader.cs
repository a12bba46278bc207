using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.People;

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

    /// <summary>A sign-in with its account, if that may sign in.</summary>
    internal static IQueryable<FoundSession> Find(KpiDbContext context, string sessionId) =>
        from session in context.Set<Session>().AsNoTracking()
        join account in context.Accounts.AsNoTracking() on session.AccountId equals account.Id
        where session.Id == sessionId && account.DisabledAt == null
        select new FoundSession(session, account, context.Passkeys.Any(p => p.UserId == account.Id));

    /// <summary>What is found.</summary>
    internal sealed record FoundSession(Session Session, Account Account, bool HasPasskey);
}
