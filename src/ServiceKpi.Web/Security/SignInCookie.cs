using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ServiceKpi.Web.Security;

/// <summary>The cookie of somebody who is signed in: it holds their account and its stamp, and no rights.</summary>
internal static class SignInCookie
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string Scheme = "servicekpi";

    /// <summary>The name of the cookie; browsers take <c>__Host-</c> only with Secure, for this host alone.</summary>
    public const string Name = "servicekpi";

    private const string StampClaim = "stamp";
    private const string SinceItem = "since";

    /// <summary>The longest a sign-in lasts, however often it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>How long it lasts unused.</summary>
    private static readonly TimeSpan Unused = TimeSpan.FromHours(12);

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
        options.ExpireTimeSpan = Unused;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "back";
        options.EventsType = typeof(SignInEvents);
    }

    /// <summary>Who is signed in.</summary>
    public static ClaimsPrincipal PrincipalOf(int accountId, string name, string stamp) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, accountId.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Name, name),
            new Claim(StampClaim, stamp),
        ],
        Scheme));

    /// <summary>The account and stamp of who is signed in; none when nobody is.</summary>
    public static (int AccountId, string Stamp)? Read(ClaimsPrincipal? principal) =>
        int.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)
        && principal.FindFirstValue(StampClaim) is { Length: > 0 } stamp
            ? (id, stamp)
            : null;

    /// <summary>How long it lasts: until the browser is closed and 12 hours unused, or 30 days when it is to be kept.</summary>
    public static AuthenticationProperties Lasting(bool keep, DateTimeOffset now) => new()
    {
        IsPersistent = keep,
        ExpiresUtc = keep ? now + Longest : null,
        AllowRefresh = keep ? false : null,
        Items = { [SinceItem] = now.ToString("O", CultureInfo.InvariantCulture) },
    };

    /// <summary>True when somebody signed in too long ago.</summary>
    public static bool IsOver(AuthenticationProperties properties, DateTimeOffset now) =>
        !DateTimeOffset.TryParse(properties.Items[SinceItem], CultureInfo.InvariantCulture, out var since) || now - since > Longest;
}
