using Microsoft.AspNetCore.Identity;

namespace ServiceKpi.Web.Access;

/// <summary>What visitors change about their own account.</summary>
internal sealed class OwnAccount(
    UserManager<Account> accounts, SignIns signIns, ISessions sessions, IHttpContextAccessor requests)
{
    /// <summary>The visitor's account; none when nobody is signed in.</summary>
    public async Task<Account?> FindAsync() => await accounts.GetUserAsync(requests.HttpContext!.User);

    /// <summary>The visitor's passkeys.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> PasskeysAsync(Account account) =>
        [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)];

    /// <summary>Changes the password and ends every other sign-in. False when the present one is wrong.</summary>
    public async Task<(bool Known, PasswordFault? Fault)> ChangePasswordAsync(Account account, string present, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.PasswordHash is null)
        {
            // Signed in with a passkey, and without a password so far.
            var added = FaultOf(await accounts.AddPasswordAsync(account, password));
            await StayAsync(account, added is null);
            return (true, added);
        }

        if (await accounts.IsLockedOutAsync(account) || !await accounts.CheckPasswordAsync(account, present))
        {
            await accounts.AccessFailedAsync(account);
            return (false, null);
        }

        var fault = FaultOf(await accounts.ChangePasswordAsync(account, present, password));
        await StayAsync(account, fault is null);
        return (true, fault);
    }

    /// <summary>Removes a passkey; never the last one of an account without a password.</summary>
    public async Task<bool> RemovePasskeyAsync(Account account, byte[] credentialId)
    {
        ArgumentNullException.ThrowIfNull(account);
        var all = await accounts.GetPasskeysAsync(account);
        return (account.PasswordHash is not null || all.Count > 1)
            && (await accounts.RemovePasskeyAsync(account, credentialId)).Succeeded;
    }

    /// <summary>Ends every sign-in of the account, this one too.</summary>
    public async Task LeaveEverywhereAsync(Account account)
    {
        await EndOthersAsync(account);
        await accounts.UpdateSecurityStampAsync(account);
        await signIns.LeaveAsync();
    }

    /// <summary>The sign-ins of the account that live, this one first.</summary>
    public async Task<IReadOnlyList<Session>> SignInsAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return [.. (await sessions.AllAsync(account.Id, requests.HttpContext!.RequestAborted)).OrderByDescending(s => s.Id == signIns.Current)];
    }

    /// <summary>True for the sign-in of this browser.</summary>
    public bool IsThis(Session session) => session.Id == signIns.Current;

    /// <summary>Ends one of the account's sign-ins.</summary>
    public Task EndAsync(Account account, string sessionId)
    {
        ArgumentNullException.ThrowIfNull(account);
        return signIns.EndAsync(account.Id, sessionId);
    }

    /// <summary>Ends every other sign-in of the account.</summary>
    public async Task EndOthersAsync(Account account)
    {
        foreach (var other in (await SignInsAsync(account)).Where(s => !IsThis(s)))
        {
            await EndAsync(account, other.Id);
        }
    }

    /// <summary>What is wrong with a password; null when it was taken.</summary>
    /// <exception cref="InvalidOperationException">Something else is wrong.</exception>
    public static PasswordFault? FaultOf(IdentityResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Succeeded)
        {
            return null;
        }

        var codes = result.Errors.Select(e => e.Code).ToList();
        return Enum.TryParse<PasswordFault>(codes[0], out var fault)
            ? fault
            : throw new InvalidOperationException(string.Join(", ", codes));
    }

    private async Task StayAsync(Account account, bool changed)
    {
        if (changed)
        {
            await signIns.RenewAsync(account);
        }
    }
}
