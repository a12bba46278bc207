using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Primitives;

namespace ServiceKpi.Web.Access;

/// <summary>Remembers the language and the theme of a browser in cookies, and leads back to where it was.</summary>
internal static class Preferences
{
    /// <summary>The name of the cookie with the theme.</summary>
    public const string ThemeCookie = "theme";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>The cultures by the word of the address; the first is the usual one.</summary>
    public static IReadOnlyDictionary<string, string> Languages { get; } =
        new Dictionary<string, string> { ["id"] = "id-ID", ["en"] = "en-US" };

    /// <summary>The themes; the first follows the browser.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["auto", "light", "dark"];

    /// <summary>The theme of the request.</summary>
    public static string ThemeOf(HttpContext? context) =>
        context?.Request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : Themes[0];

    /// <summary>The address that chooses a language and leads back.</summary>
    public static string LanguageHref(string language, string back) =>
        $"/preferences/language/{language}?back={Uri.EscapeDataString(back)}";

    /// <summary>The address that chooses a theme and leads back.</summary>
    public static string ThemeHref(string theme, string back) =>
        $"/preferences/theme/{theme}?back={Uri.EscapeDataString(back)}";

    /// <summary>Maps the two addresses.</summary>
    public static void MapPreferences(this IEndpointRouteBuilder app)
    {
        app.MapGet("/preferences/language/{language}", (HttpContext context, string language, string? back) =>
        {
            if (!Languages.TryGetValue(language, out var culture))
            {
                return Results.NotFound();
            }

            var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture));
            return Remember(context, CookieRequestCultureProvider.DefaultCookieName, value, back);
        }).AllowAnonymous();
        app.MapGet("/preferences/theme/{theme}", (HttpContext context, string theme, string? back) =>
            Themes.Contains(theme) ? Remember(context, ThemeCookie, theme, back) : Results.NotFound()).AllowAnonymous();
    }

    private static IResult Remember(HttpContext context, string cookie, string value, string? back)
    {
        context.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            MaxAge = Kept,
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
        return Results.LocalRedirect(LocalPath.Or(back, "/"));
    }
}

/// <summary>
/// Chooses by the browser's languages, whatever their country: the framework's own provider takes <c>en</c> and
/// <c>en-GB</c> for unknown when only <c>en-US</c> is there.
/// </summary>
internal sealed class LanguageHeader : RequestCultureProvider
{
    /// <inheritdoc/>
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var culture = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Quality is null or > 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => CultureOf(l.Value))
            .FirstOrDefault(c => c is not null);
        return Task.FromResult(culture is null ? null : new ProviderCultureResult(culture));
    }

    private static string? CultureOf(StringSegment language) =>
        Preferences.Languages.GetValueOrDefault(language.ToString().Split('-')[0].ToLowerInvariant());
}
