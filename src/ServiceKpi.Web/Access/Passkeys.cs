using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ServiceKpi.Web.Access;

/// <summary>Makes passkeys and signs in with them. Between asking and answering, the challenge stays in a sealed cookie.</summary>
internal sealed class Passkeys(
    UserManager<Account> accounts,
    IPasskeyHandler<Account> handler,
    SignIns signIns,
    OwnAccount own,
    Invitations invitations,
    Site site,
    IDataProtectionProvider protection,
    IHttpContextAccessor requests)
{
    private const string Cookie = "servicekpi-passkey";
    private static readonly TimeSpan Answering = TimeSpan.FromMinutes(5);

    private HttpContext Context => requests.HttpContext!;

    private ITimeLimitedDataProtector Seal => protection.CreateProtector(Cookie).ToTimeLimitedDataProtector();

    /// <summary>True when the site has a name: browsers make no passkeys for addresses of the network.</summary>
    public bool ArePossible => !IPAddress.TryParse(Context.Request.Host.Host.Trim('[', ']'), out _);

    /// <summary>The options to sign in with; they name no account, the authenticator knows whose passkeys it holds.</summary>
    public async Task<string> RequestAsync()
    {
        var asked = await handler.MakeRequestOptionsAsync(null, Context);
        Remember(asked.AssertionState!);
        return asked.RequestOptionsJson;
    }

    /// <summary>The options to add a passkey to the visitor's account.</summary>
    public async Task<string?> CreateForVisitorAsync() => await CreateAsync(await own.FindAsync());

    /// <summary>The options to add a passkey to the account of an invitation; none when the invitation is dead.</summary>
    public async Task<string?> CreateForInvitedAsync(string? id, string? token) => await CreateAsync(await invitations.FindAsync(id, token));

    /// <summary>Signs in with what the authenticator answered.</summary>
    public async Task<Role?> SignInAsync(string credential)
    {
        if (Recall() is not { } state)
        {
            return null;
        }

        var answer = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = Context, CredentialJson = credential, AssertionState = state });
        if (!answer.Succeeded || answer.User.DisabledAt is not null)
        {
            return null;
        }

        // The counter of the authenticator tells a copy of it.
        await accounts.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        await signIns.EnterAsync(answer.User, WayIn.Passkey, isConfirmed: true);
        return answer.User.Role;
    }

    /// <summary>Adds the passkey that an authenticator made; false when it did not make it for this account just now.</summary>
    public async Task<bool> AddAsync(Account account, string credential, string name)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (Recall() is not { } state)
        {
            return false;
        }

        var answer = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = Context, CredentialJson = credential, AttestationState = state });
        if (!answer.Succeeded || answer.UserEntity.Id != await accounts.GetUserIdAsync(account))
        {
            return false;
        }

        answer.Passkey.Name = name;
        return (await accounts.AddOrUpdatePasskeyAsync(account, answer.Passkey)).Succeeded;
    }

    /// <summary>Adds the passkey by an invitation, which is dead afterwards.</summary>
    public async Task<bool> TakeInvitationAsync(Account account, string credential, string name)
    {
        invitations.ActAs(account);
        return await AddAsync(account, credential, name) && (await accounts.UpdateSecurityStampAsync(account)).Succeeded;
    }

    private async Task<string?> CreateAsync(Account? account)
    {
        if (account is null)
        {
            return null;
        }

        var asked = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = await accounts.GetUserIdAsync(account),
                Name = account.UserName!,
                DisplayName = account.DisplayName,
            },
            Context);
        Remember(asked.AttestationState!);
        return asked.CreationOptionsJson;
    }

    private void Remember(string state)
    {
        var cookie = new CookieBuilder();
        SignInCookie.Protect(cookie, Cookie, site);
        cookie.SameSite = SameSiteMode.Strict;
        Context.Response.Cookies.Append(
            cookie.Name!, Seal.Protect(state, Answering), cookie.Build(Context));
    }

    /// <summary>The challenge, once.</summary>
    private string? Recall()
    {
        var name = SignInCookie.NameOf(Cookie, site);
        if (Context.Request.Cookies[name] is not { } sealedState)
        {
            return null;
        }

        Context.Response.Cookies.Delete(name, new CookieOptions { Secure = site.CookiesAreSecure, Path = "/" });
        try
        {
            return Seal.Unprotect(sealedState);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>The addresses that a browser asks before it makes or uses a passkey.</summary>
internal static class PasskeyOptions
{
    /// <summary>To sign in.</summary>
    public const string RequestPath = "/passkeys/request";

    /// <summary>To add one to the account of the visitor.</summary>
    public const string CreationPath = "/passkeys/creation";

    /// <summary>To add one to the account of an invitation.</summary>
    public const string InvitationPath = "/passkeys/invitation";

    public static void MapPasskeyOptions(this IEndpointRouteBuilder app)
    {
        // The form fields are what has the framework demand the token of the form.
        app.MapPost(RequestPath, async (Passkeys passkeys, [FromForm] string? credential) =>
            Json(await passkeys.RequestAsync())).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(CreationPath, async (Passkeys passkeys, [FromForm] string? credential) =>
            Json(await passkeys.CreateForVisitorAsync())).RequireAuthorization(Policies.SetUp);
        app.MapPost(InvitationPath, async (Passkeys passkeys, [FromForm] string? id, [FromForm] string? token) =>
            Json(await passkeys.CreateForInvitedAsync(id, token))).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
    }

    private static IResult Json(string? options) =>
        options is null ? Results.NotFound() : Results.Text(options, "application/json");
}
