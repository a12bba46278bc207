using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace ServiceKpi.Web.Access;

/// <summary>The cookie of somebody who is signed in: it holds the secret of one sign-in, and no rights.</summary>
internal static class SignInCookie
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string Scheme = "servicekpi";

    /// <summary>The name of the cookie; browsers take <c>__Host-</c> only with Secure, for this host alone.</summary>
    public const string Name = "servicekpi";

    private const string SecretClaim = "session";
    private const int SecretBytes = 32;

    /// <summary>The name of a cookie, as safe as the site allows.</summary>
    public static string NameOf(string name, Site site) => site.CookiesAreSecure ? "__Host-" + name : name;

    /// <summary>The properties of every cookie that must not leave the site.</summary>
    public static void Protect(CookieBuilder cookie, string name, Site site)
    {
        cookie.Name = NameOf(name, site);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = site.CookiesAreSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }

    public static void Configure(CookieAuthenticationOptions options, Site site)
    {
        Protect(options.Cookie, Name, site);
        options.ExpireTimeSpan = Session.Unused;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "back";
        options.EventsType = typeof(SignInEvents);
    }

    /// <summary>A secret that nobody can guess.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Who is signed in.</summary>
    public static ClaimsPrincipal PrincipalOf(int accountId, string name, string secret) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, accountId.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Name, name),
            new Claim(SecretClaim, secret),
        ],
        Scheme));

    /// <summary>What the sign-in of a visitor is known by; none when nobody is signed in.</summary>
    public static string? SessionOf(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(SecretClaim) is { Length: > 0 } secret ? Session.IdOf(secret) : null;

    /// <summary>How long it lasts: until the browser is closed and 12 hours unused, or 30 days when it is to be kept.</summary>
    public static AuthenticationProperties Lasting(bool keep, DateTimeOffset now) => new()
    {
        IsPersistent = keep,
        ExpiresUtc = keep ? now + Session.Longest : null,
        AllowRefresh = keep ? false : null,
    };
}

/// <summary>Signs out: a form's post, so that no link elsewhere can do it.</summary>
internal static class SignOut
{
    public const string Path = "/sign-out";

    public static void MapSignOut(this IEndpointRouteBuilder app) =>

        // The form field is what has the framework demand its token.
        app.MapPost(Path, async (SignIns signIns, [FromForm] string? back) =>
        {
            await signIns.LeaveAsync();
            return Results.LocalRedirect(LocalPath.SignIn(LocalPath.Or(back, "/")));
        }).AllowAnonymous();
}
