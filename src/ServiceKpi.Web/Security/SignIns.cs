using System.Diagnostics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ServiceKpi.Data.Accounts;
using ServiceKpi.Domain.Access;

namespace ServiceKpi.Web.Security;

/// <summary>Signs people in and out.</summary>
internal sealed class SignIns(
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    IHttpContextAccessor requests,
    TimeProvider clock)
{
    /// <summary>
    /// A refusal takes this long at least: hashing takes the same time for everybody, but counting the wrong passwords of an
    /// account writes to the disk, and names that exist should not be told by that.
    /// </summary>
    private static readonly TimeSpan Refusal = TimeSpan.FromMilliseconds(400);

    private static string? decoy;

    private HttpContext Context => requests.HttpContext!;

    /// <summary>Signs somebody in; refuses without saying whether name, password or too many attempts are the reason.</summary>
    public async Task<Role?> WithPasswordAsync(string name, string password, bool keep)
    {
        var started = Stopwatch.GetTimestamp();
        var account = await accounts.FindByNameAsync(name);
        if (await MatchesAsync(account, password))
        {
            await accounts.ResetAccessFailedCountAsync(account!);
            await EnterAsync(account!, keep);
            return account!.Role;
        }

        var left = Refusal - Stopwatch.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, Context.RequestAborted);
        }

        return null;
    }

    /// <summary>Signs somebody in whose password or passkey has been checked.</summary>
    public Task EnterAsync(Account account, bool keep)
    {
        ArgumentNullException.ThrowIfNull(account);
        Context.RequestServices.GetRequiredService<CurrentAccess>().Value = account.ToAccess();
        return Context.SignInAsync(
            SignInCookie.Scheme,
            SignInCookie.PrincipalOf(account.Id, account.DisplayName, account.SecurityStamp!),
            SignInCookie.Lasting(keep, clock.GetUtcNow()));
    }

    /// <summary>Signs the visitor out of this browser.</summary>
    public Task LeaveAsync() => Context.SignOutAsync(SignInCookie.Scheme);

    /// <summary>The page somebody begins with.</summary>
    public static string HomeOf(Role role) => role == Role.Staff ? "/entry" : "/";

    private async Task<bool> MatchesAsync(Account? account, string password)
    {
        var hash = account?.PasswordHash;
        if (account is null || hash is null)
        {
            decoy ??= hasher.HashPassword(new Account(), Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(account ?? new Account(), decoy, password);
            return false;
        }

        var matches = await accounts.CheckPasswordAsync(account, password);
        if (account.DisabledAt is not null || await accounts.IsLockedOutAsync(account))
        {
            return false;
        }

        if (!matches)
        {
            await accounts.AccessFailedAsync(account);
        }

        return matches;
    }
}
