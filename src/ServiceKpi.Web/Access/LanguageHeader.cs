using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Primitives;

namespace ServiceKpi.Web.Access;

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
