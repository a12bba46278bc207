using System.Net;

namespace ServiceKpi.Web.Access;

/// <summary>The site as visitors know it.</summary>
/// <param name="options">Where it listens and its public address.</param>
/// <param name="listening">The address it listens on once it is started, with the port that was found.</param>
internal sealed class Site(SiteOptions options, Func<string> listening)
{
    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>True when only this machine can reach it.</summary>
    public bool IsLocal => options.PublicAddress is null;

    /// <summary>True when an http request can only be a mistake that https mends.</summary>
    public bool RedirectsToHttps => !IsLocal && options.TrustedProxies.Count == 0;

    /// <summary>The address to put before links; on this machine alone, where it listens.</summary>
    public Uri Address => options.PublicAddress ?? new Uri(listening());

    /// <summary>True when every cookie carries <c>Secure</c>; without https a browser would not send it back.</summary>
    public bool CookiesAreSecure =>
        !IsLocal || options.Urls.All(u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the site goes by this name.</summary>
    public bool HasHost(HostString host) => options.PublicAddress is { } address
        ? host.Host.Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase)
        : LocalHosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>True when a page of this site sent the request, by its <c>Origin</c>; false without one.</summary>
    public bool IsOwnOrigin(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var own = options.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}";
        return HasHost(request.Host)
            && request.Headers.Origin is [{ } origin]
            && origin.Equals(own, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Where the application listens, and under which address people reach it.</summary>
internal sealed record SiteOptions
{
    /// <summary>The addresses it listens on.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>The https address that people use; null when only this machine can reach the application.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>The proxies whose word about the visitor's address, scheme and host is taken.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];
}
