using System.Diagnostics;
using System.Security.Claims;

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
            var level = SecurityHeaders.IsAsset(context) ? LogLevel.Debug : LogLevel.Information;
            var time = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var account = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
            Line(level, context.Request.Method, path, context.Response.StatusCode, time, account);
        }
    }

    private static Task ShowId(object state)
    {
        var context = (HttpContext)state;
        context.Response.Headers[IdHeader] = context.TraceIdentifier;
        return Task.CompletedTask;
    }

    [LoggerMessage("{Method:l} {Path:l} {Status} in {Milliseconds} ms, account {AccountId}")]
    private partial void Line(LogLevel level, string method, string? path, int status, long milliseconds, string? accountId);
}
