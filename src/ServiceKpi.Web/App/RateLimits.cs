using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace ServiceKpi.Web.App;

/// <summary>How often and how much at once.</summary>
internal static class RateLimits
{
    /// <summary>The policy of every page that takes a password or a link: so many posts per address and window.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Adds the limits. Those of circuits hold for the whole application, the others for what names them.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services, RateLimitOptions limits) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) => RefuseAsync(rejected.HttpContext, rejected.Lease);
            options.AddPolicy(SignIn, context => PostsOf(context, limits));
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => CircuitsOf(context, limits));
        });

    /// <summary>The visitor's address; of IPv6 the network that one visitor has to himself.</summary>
    internal static string Visitor(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address?.ToString() ?? "";
    }

    /// <summary>Which open circuits count together: those of one account, or of one visitor who has none.</summary>
    internal static RateLimitPartition<string> CircuitsOf(HttpContext context, RateLimitOptions limits)
    {
        if (!context.Request.Path.StartsWithSegments(CircuitGate.Path, StringComparison.OrdinalIgnoreCase))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var owner = context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
            ? "account " + account
            : Visitor(context.Connection.RemoteIpAddress);
        return RateLimitPartition.GetConcurrencyLimiter(owner, _ => new() { PermitLimit = limits.CircuitsPerAccount });
    }

    private static RateLimitPartition<string> PostsOf(HttpContext context, RateLimitOptions limits) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(Visitor(context.Connection.RemoteIpAddress), _ => new()
            {
                PermitLimit = limits.SignInAttempts,
                Window = TimeSpan.FromSeconds(limits.SignInSeconds),
            });

    private static async ValueTask RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        await FaultPage.WriteAsync(context, StatusCodes.Status429TooManyRequests, "fault.often");
    }
}

/// <summary>How much one visitor may ask for.</summary>
internal sealed record RateLimitOptions
{
    /// <summary>How many times one address may try to sign in within <see cref="SignInSeconds"/>.</summary>
    public int SignInAttempts { get; init; } = 10;

    /// <summary>The window of <see cref="SignInAttempts"/>.</summary>
    public int SignInSeconds { get; init; } = 60;

    /// <summary>How many circuits one account may have open: about as many tabs.</summary>
    public int CircuitsPerAccount { get; init; } = 20;
}
