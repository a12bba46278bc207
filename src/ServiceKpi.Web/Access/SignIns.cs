using System.Diagnostics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ServiceKpi.Web.Access;

/// <summary>Signs people in and out.</summary>
internal sealed class SignIns(
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    ISessions sessions,
    SessionEnds ends,
    IHttpContextAccessor requests,
    TimeProvider clock)
{
    /// <summary>
    /// A refusal takes this long at least: hashing takes the same time for everybody, but counting the wrong passwords of an
    /// account writes to the disk, and names that exist should not be told by that.
    /// </summary>
    private static readonly TimeSpan Refusal = TimeSpan.FromMilliseconds(400);

    private static string? decoy;

    private string? entered;

    private HttpContext Context => requests.HttpContext!;

    /// <summary>Signs somebody in; refuses without saying whether name, password or too many attempts are the reason.</summary>
    public async Task<Role?> WithPasswordAsync(string name, string password, bool keep)
    {
        var started = Stopwatch.GetTimestamp();
        var account = await accounts.FindByNameAsync(name);
        if (await MatchesAsync(account, password))
        {
            if (account!.AuthenticatorKey is null)
            {
                // Otherwise its code does that: who knows the password could go on guessing codes.
                await accounts.ResetAccessFailedCountAsync(account);
            }

            await EnterAsync(account, WayIn.Password, keep);
            return account.Role;
        }

        var left = Refusal - Stopwatch.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, Context.RequestAborted);
        }

        return null;
    }

    /// <summary>Signs somebody in whose password, passkey or link has been checked; what this browser had before ends.</summary>
    public async Task EnterAsync(Account account, WayIn way, bool keep = false, bool isConfirmed = false)
    {
        ArgumentNullException.ThrowIfNull(account);
        await EndAsync();
        Context.RequestServices.GetRequiredService<Visitor>().Is(account.ToRights());
        var (secret, now) = (SignInCookie.NewSecret(), clock.GetUtcNow());
        var session = new Session
        {
            Id = Session.IdOf(secret),
            AccountId = account.Id,
            Stamp = account.SecurityStamp!,
            StartedAt = now.UtcDateTime,
            SeenAt = now.UtcDateTime,
            Browser = BrowserName.Of(Context.Request.Headers.UserAgent),
            Way = way,
            IsKept = keep,
            IsConfirmed = isConfirmed,
        };
        await sessions.StartAsync(session, Context.RequestAborted);
        entered = session.Id;
        await Context.SignInAsync(
            SignInCookie.Scheme,
            SignInCookie.PrincipalOf(account.Id, account.DisplayName, secret),
            SignInCookie.Lasting(keep, now));
    }

    /// <summary>Signs the visitor in anew as they are, because they changed what protects the account.</summary>
    /// <param name="account">Their account.</param>
    /// <param name="isConfirmed">True when they have just shown a second factor.</param>
    public async Task RenewAsync(Account account, bool isConfirmed = false)
    {
        var session = Current is { } id ? await sessions.FindAsync(id, Context.RequestAborted) : null;
        await EnterAsync(
            account, session?.Way ?? WayIn.Password, session?.IsKept ?? false, isConfirmed || session is { IsConfirmed: true });
    }

    /// <summary>Signs the visitor out: the cookie and every copy of it are worth nothing from now on.</summary>
    public async Task LeaveAsync()
    {
        await EndAsync();
        await Context.SignOutAsync(SignInCookie.Scheme);
    }

    /// <summary>Ends a sign-in of an account, here or in another browser, with its circuits.</summary>
    public async Task EndAsync(int accountId, string sessionId)
    {
        // Also for somebody who does not wait for the answer.
        await sessions.EndAsync(accountId, sessionId, CancellationToken.None);
        ends.Tell(sessionId);
    }

    /// <summary>What the sign-in of this browser is known by.</summary>
    public string? Current => entered ?? SignInCookie.SessionOf(Context.User);

    private async Task EndAsync()
    {
        if (Current is { } id && await sessions.FindAsync(id, Context.RequestAborted) is { } session)
        {
            await EndAsync(session.AccountId, id);
        }
    }

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

        var matches = hasher.VerifyHashedPassword(account, hash, password);
        if (account.DisabledAt is not null || await accounts.IsLockedOutAsync(account))
        {
            return false;
        }

        if (matches == PasswordVerificationResult.Failed)
        {
            await accounts.AccessFailedAsync(account);
            return false;
        }

        if (matches == PasswordVerificationResult.SuccessRehashNeeded)
        {
            // Not by Identity, which would take it for another password and end all sign-ins.
            account.StorePasswordAnew(hasher.HashPassword(account, password));
            await accounts.UpdateAsync(account);
        }

        return true;
    }
}

/// <summary>
/// The kind of a browser in the words that people know it by. Nothing else of what a browser says about itself is kept.
/// </summary>
internal static class BrowserName
{
    /// <summary>What stands in the header, and what it means: browsers name those they are like too, so the first one counts.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>Such as <c>Firefox · Windows</c>; empty when it says neither.</summary>
    public static string Of(string? userAgent) =>
        string.Join(" · ", new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.OfType<string>());

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(k => userAgent?.Contains(k.Mark, StringComparison.Ordinal) == true).Name;
}
