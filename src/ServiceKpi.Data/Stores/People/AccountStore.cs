using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.People;

/// <summary>
/// Where Identity keeps its accounts: what it changes goes through the same steps as every other change. Identity hands its store no
/// actor, so this one asks who visits, unless whoever uses Identity has said who acts: it is of one scope, and so of one visitor.
/// </summary>
internal sealed class AccountStore : UserOnlyStore<Account, KpiDbContext, int>
{
    private readonly IActorSource actors;
    private Because? said;

    public AccountStore(KpiDbContext context, IActorSource actors)
        : base(context)
    {
        this.actors = actors;

        // The steps save, not the store it derives from.
        AutoSaveChanges = false;
    }

    /// <summary>Does something by Identity in somebody's name.</summary>
    public async Task<TResult> ForAsync<TResult>(Because why, Func<Task<TResult>> act)
    {
        said = why;
        try
        {
            return await act();
        }
        finally
        {
            said = null;
        }
    }

    public override async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken = default)
    {
        await base.CreateAsync(user, cancellationToken);
        return await StoreAsync(cancellationToken);
    }

    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        await base.UpdateAsync(user, cancellationToken);
        return await StoreAsync(cancellationToken);
    }

    public override async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken = default)
    {
        await base.DeleteAsync(user, cancellationToken);
        return await StoreAsync(cancellationToken);
    }

    public override async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        await base.AddOrUpdatePasskeyAsync(user, passkey, cancellationToken);
        await Context.StoreAsync(Because, cancellationToken);
    }

    public override async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await base.RemovePasskeyAsync(user, credentialId, cancellationToken);
        await Context.StoreAsync(Because, cancellationToken);
    }

    private Because Because => said ?? new Because(actors.Current);

    private async Task<IdentityResult> StoreAsync(CancellationToken cancellationToken) =>
        await Context.StoreOnceAsync(Because, again: null, cancellationToken) == Outcome.Stored
            ? IdentityResult.Success
            : IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
}
