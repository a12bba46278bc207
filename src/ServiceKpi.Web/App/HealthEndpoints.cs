using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceKpi.Web.App;

/// <summary>
/// What load balancers and supervisors ask, without a sign-in: whether the process lives, and whether it can do its work. The answer
/// names the kind of the reason and nothing else.
/// </summary>
internal static class HealthEndpoints
{
    /// <summary>The address under which both lie; asked itself, it answers as <see cref="Ready"/>.</summary>
    public const string Root = "/health";

    /// <summary>Answers as long as the process does.</summary>
    public const string Live = Root + "/live";

    /// <summary>Answers 503 while somebody's request could not be served.</summary>
    public const string Ready = Root + "/ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddDatabase(Patience);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(Root, Options(_ => true)).AllowAnonymous();
        app.MapHealthChecks(Ready, Options(_ => true)).AllowAnonymous();
        app.MapHealthChecks(Live, Options(_ => false)).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> asks) =>
        new() { Predicate = asks, ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var isWell = report.Status == HealthStatus.Healthy;
        return context.Response.WriteAsJsonAsync(
            new
            {
                Status = isWell ? "ready" : "not-ready",
                Reasons = report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => e.Key),
            },
            context.RequestAborted);
    }
}
