using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace ServiceKpi.Web.App;

/// <summary>How often and how much at once.</summary>
internal static class RateLimits
{
    private const int Minute = 60;

    /// <summary>The policy of every page that takes a password or a link: so many posts per address and window.</summary>
    public const string SignIn = "sign-in";

    /// <summary>The policy of the pages of customers: so many posts per address and window.</summary>
    public const string Public = "public";

    /// <summary>Adds the limits. Those of circuits hold for the whole application, the others for what names them.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services, RateLimitOptions limits) =>
        services.AddSingleton(limits).AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) => RefuseAsync(rejected.HttpContext, rejected.Lease);
            options.AddPolicy(SignIn, context => PostsOf(context, limits.SignInAttempts, limits.SignInSeconds));
            options.AddPolicy(Public, context => PostsOf(context, limits.PublicPosts, Minute));
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => CircuitsOf(context, limits));
        });

    /// <summary>Which open circuits count together: those of one account, or of one visitor who has none.</summary>
    internal static RateLimitPartition<string> CircuitsOf(HttpContext context, RateLimitOptions limits)
    {
        if (!context.Request.Path.StartsWithSegments(CircuitGate.Path, StringComparison.OrdinalIgnoreCase))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var owner = context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
            ? "account " + account
            : VisitorAddress.Of(context.Connection.RemoteIpAddress);
        return RateLimitPartition.GetConcurrencyLimiter(owner, _ => new() { PermitLimit = limits.CircuitsPerAccount });
    }

    private static RateLimitPartition<string> PostsOf(HttpContext context, int attempts, int seconds) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(VisitorAddress.Of(context.Connection.RemoteIpAddress), _ => new()
            {
                PermitLimit = attempts,
                Window = TimeSpan.FromSeconds(seconds),
            });

    private static async ValueTask RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        await FaultPage.WriteAsync(context, StatusCodes.Status429TooManyRequests, "fault.often");
    }
}
