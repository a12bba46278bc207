using Microsoft.EntityFrameworkCore;
using ServiceKpi.Domain.Access;

namespace ServiceKpi.Data.Accounts;

/// <summary>Reads accounts anew each time, so that a change of rights holds from the next request on.</summary>
internal sealed class AccessReader(IDbContextFactory<KpiDbContext> contexts) : IAccessReader
{
    public async Task<Access?> FindAsync(int accountId, string stamp, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await context.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == accountId && a.DisabledAt == null, cancellationToken);

        // Compared here: what the database takes for equal depends on its collation.
        return account is not null && string.Equals(account.SecurityStamp, stamp, StringComparison.Ordinal)
            ? account.ToAccess()
            : null;
    }
}
