using System.Net;

namespace ServiceKpi.Web.Access;

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
