using System.Diagnostics;
using System.Security.Claims;
using ServiceKpi.Web.Health;

namespace ServiceKpi.Web.Security;

/// <summary>One line for every request. The query is never in it: links carry secrets there.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> log)
{
    /// <summary>The header that tells a visitor the id under which the log knows the request.</summary>
    public const string IdHeader = "X-Request-Id";

    /// <summary>Writes the line when the request is answered.</summary>
    public async Task WriteAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(ShowId, context);
        var path = context.Request.Path.Value;
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var level = IsRoutine(context) ? LogLevel.Debug : LogLevel.Information;
            var time = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var account = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
            Line(level, context.Request.Method, path, context.Response.StatusCode, time, account);
        }
    }

    /// <summary>Files, and the question that a load balancer asks every few seconds as long as it is told that all is well.</summary>
    private static bool IsRoutine(HttpContext context) => SecurityHeaders.IsAsset(context)
        || (context.Response.StatusCode == StatusCodes.Status200OK
            && context.Request.Path.StartsWithSegments(HealthEndpoints.Root, StringComparison.Ordinal));

    private static Task ShowId(object state)
    {
        var context = (HttpContext)state;
        context.Response.Headers[IdHeader] = context.TraceIdentifier;
        return Task.CompletedTask;
    }

    [LoggerMessage("{Method:l} {Path:l} {Status} in {Milliseconds} ms, account {AccountId}")]
    private partial void Line(LogLevel level, string method, string? path, int status, long milliseconds, string? accountId);
}
