using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Data.Stores.People;

/// <summary>The accounts, as admins see and change them. Nothing of one action is kept for the next.</summary>
internal sealed class People(KpiContexts contexts, IServiceScopeFactory scopes, TimeProvider clock) : IPeople
{
    public async Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts.CreateDbContext();
        var all = await context.Accounts.AsNoTracking().OrderBy(a => a.UserName).ToListAsync(cancellationToken);
        var owners = await context.Passkeys.AsNoTracking().Select(p => p.UserId).Distinct().ToListAsync(cancellationToken);
        return [.. all.Select(a => Of(a, owners.Contains(a.Id)))];
    }

    public async Task<Person?> FindAsync(int id, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(p => p.Id == id);

    public Task<PeopleOutcome> AddAsync(PersonDraft draft, Because why, CancellationToken cancellationToken) =>
        AddAsync(draft, why, keyHash: null, InviteAsync);

    public Task<PeopleOutcome> AddProgramAsync(PersonDraft draft, Because why, CancellationToken cancellationToken)
    {
        var key = ApiKey.Create();
        return AddAsync(draft, why, ApiKey.HashOf(key), (_, _) => Task.FromResult(new PeopleOutcome(null, Key: key)));
    }

    public Task<PeopleOutcome> RenewKeyAsync(int id, Because why, CancellationToken cancellationToken) =>
        ActAsync(why, async (accounts, context) =>
        {
            var key = ApiKey.Create();
            var outcome = await ChangeAsync(
                accounts,
                context,
                id,
                account =>
                {
                    var isProgram = account.KeyHash is not null;
                    account.KeyHash = isProgram ? ApiKey.HashOf(key) : null;
                    return Task.FromResult(isProgram ? (PeopleFault?)null : PeopleFault.Unknown);
                },
                cancellationToken);
            return outcome.IsDone ? outcome with { Key = key } : outcome;
        });

    public Task<PeopleOutcome> ChangeAsync(int id, PersonDraft draft, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return ActAsync(why, (accounts, context) => ChangeAsync(
            accounts, context, id, account => Task.FromResult(Put(draft, account)), cancellationToken));
    }

    public Task<PeopleOutcome> DisableAsync(int id, Because why, CancellationToken cancellationToken) =>
        ActAsync(why, (accounts, context) => ChangeAsync(
            accounts,
            context,
            id,
            async account =>
            {
                account.DisabledAt ??= clock.GetUtcNow().UtcDateTime;
                return Fault(await accounts.UpdateSecurityStampAsync(account));
            },
            cancellationToken));

    public Task<PeopleOutcome> EnableAsync(int id, Because why, CancellationToken cancellationToken) =>
        ActAsync(why, (accounts, context) => ChangeAsync(
            accounts,
            context,
            id,
            async account =>
            {
                account.DisabledAt = null;
                account.LockoutEnd = null;
                account.AccessFailedCount = 0;
                return Fault(await accounts.UpdateSecurityStampAsync(account));
            },
            cancellationToken));

    public Task<PeopleOutcome> ResetAsync(int id, Because why, CancellationToken cancellationToken) =>
        ActAsync(why, async (accounts, context) =>
        {
            var outcome = await ChangeAsync(
                accounts,
                context,
                id,
                // A program has no way in of its own that could be lost.
                account => account.KeyHash is null ? TakeSignInAsync(accounts, account) : Task.FromResult<PeopleFault?>(PeopleFault.Unknown),
                cancellationToken);
            return outcome.IsDone ? await InviteAsync(accounts, (await accounts.FindByIdAsync(Text(id)))!) : outcome;
        });

    public Task<PeopleOutcome> ResetSecondFactorAsync(int id, Because why, CancellationToken cancellationToken) =>
        ActAsync(why, (accounts, context) => ChangeAsync(
            accounts, context, id, account => TakeSecondFactorAsync(accounts, account), cancellationToken));

    private Task<PeopleOutcome> AddAsync(
        PersonDraft draft, Because why, string? keyHash, Func<UserManager<Account>, Account, Task<PeopleOutcome>> thenAsync)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return ActAsync(why, async (accounts, _) =>
        {
            var account = new Account { UserName = draft.SignInName.Trim(), KeyHash = keyHash };
            if ((account.UserName.Length > TextLimits.SignInName ? PeopleFault.SignInName : Put(draft, account)) is { } fault)
            {
                return new(fault);
            }

            var created = await accounts.CreateAsync(account);
            return created.Succeeded ? await thenAsync(accounts, account) : new(FaultOf(created));
        });
    }

    /// <summary>Does one thing by Identity in somebody's name, with accounts that are read for it alone.</summary>
    private async Task<PeopleOutcome> ActAsync(Because why, Func<UserManager<Account>, KpiDbContext, Task<PeopleOutcome>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var context = contexts.CreateDbContext();
        using var accounts = ActivatorUtilities.CreateInstance<UserManager<Account>>(
            scope.ServiceProvider, new AccountStore(context, () => why));
        return await act(accounts, context);
    }

    /// <summary>A change that is undone when it leaves no admin who can sign in, also by two at the same time.</summary>
    private static Task<PeopleOutcome> ChangeAsync(
        UserManager<Account> accounts,
        KpiDbContext context,
        int id,
        Func<Account, Task<PeopleFault?>> change,
        CancellationToken cancellationToken) => context.Database.CreateExecutionStrategy().ExecuteAsync(
        async cancel =>
        {
            context.ChangeTracker.Clear();
            using var turn = await context.Gate.EnterAsync(cancel);
            await using var transaction = await context.BeginAsync(turn, IsolationLevel.Serializable, cancel);
            if (await accounts.FindByIdAsync(Text(id)) is not { } account)
            {
                return new PeopleOutcome(PeopleFault.Unknown);
            }

            var hadAdmin = await HasAdminAsync(context, cancel);
            var fault = await change(account) ?? Fault(await accounts.UpdateAsync(account));
            fault ??= hadAdmin && !await HasAdminAsync(context, cancel) ? PeopleFault.LastAdmin : null;
            if (fault is null)
            {
                await transaction.CommitAsync(cancel);
            }
            else
            {
                context.ChangeTracker.Clear();
            }

            return new(fault);
        },
        cancellationToken);

    private static async Task<PeopleFault?> TakeSecondFactorAsync(UserManager<Account> accounts, Account account)
    {
        if (account.PasswordHash is not null)
        {
            await TakePasskeysAsync(accounts, account);
        }

        account.TakeApp();
        return Fault(await accounts.UpdateSecurityStampAsync(account));
    }

    private static async Task<PeopleFault?> TakeSignInAsync(UserManager<Account> accounts, Account account)
    {
        await TakePasskeysAsync(accounts, account);
        account.PasswordHash = null;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        return Fault(await accounts.UpdateSecurityStampAsync(account));
    }

    private static async Task TakePasskeysAsync(UserManager<Account> accounts, Account account)
    {
        foreach (var passkey in await accounts.GetPasskeysAsync(account))
        {
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        }
    }

    private static Task<bool> HasAdminAsync(KpiDbContext context, CancellationToken cancellationToken) =>
        context.Accounts.AsNoTracking().AnyAsync(
            a => a.Role == Role.Admin
                && a.DisabledAt == null
                && (a.PasswordHash != null || context.Passkeys.Any(p => p.UserId == a.Id)),
            cancellationToken);

    private static async Task<PeopleOutcome> InviteAsync(UserManager<Account> accounts, Account account) => new(
        null,
        new Invitation(account.Id, account.UserName!, await accounts.GeneratePasswordResetTokenAsync(account)));

    private static PeopleFault? Put(PersonDraft draft, Account account)
    {
        var name = draft.Name.Trim();
        if (name.Length is 0 or > Account.NameLength)
        {
            return PeopleFault.Name;
        }

        var all = draft.AllOutlets || draft.Role == Role.Admin;
        if (!all && draft.OutletIds.Count == 0)
        {
            return PeopleFault.NoOutlets;
        }

        account.DisplayName = name;
        account.Role = draft.Role;
        account.IsTrained = draft.IsTrained;
        account.AllOutlets = all;
        account.OutletIds = all ? [] : [.. draft.OutletIds.Distinct().Order()];
        return null;
    }

    private static PeopleFault? Fault(IdentityResult result) => result.Succeeded ? null : FaultOf(result);

    private static PeopleFault FaultOf(IdentityResult result) => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => PeopleFault.SignInNameTaken,
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => PeopleFault.ChangedMeanwhile,
        _ => PeopleFault.SignInName,
    };

    private static Person Of(Account account, bool hasPasskey) => new(
        account.Id,
        account.UserName!,
        account.DisplayName,
        account.Role,
        account.AllOutlets,
        account.OutletIds,
        account.KeyHash is not null,
        account.PasswordHash is not null || hasPasskey,
        account.Has(hasPasskey),
        account.DisabledAt,
        account.LockoutEnd?.UtcDateTime)
    {
        IsTrained = account.IsTrained,
    };

    private static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
