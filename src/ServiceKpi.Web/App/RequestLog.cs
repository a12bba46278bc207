using System.Security.Claims;
using Serilog;
using Serilog.Events;

namespace ServiceKpi.Web.App;

/// <summary>One line for every request. The query is never in it: links carry secrets there.</summary>
internal static class RequestLog
{
    /// <summary>The header that tells a visitor the id under which the log knows the request.</summary>
    public const string IdHeader = "X-Request-Id";

    /// <summary>Writes the line when the request is answered.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        app.Use(ShowId);
        app.UseSerilogRequestLogging(line =>
        {
            line.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            line.MessageTemplate = "{Method:l} {Path:l} {Status} in {Milliseconds} ms, account {AccountId}";
            line.GetMessageTemplateProperties = (context, _, milliseconds, status) =>
            [
                Of("Method", context.Request.Method),
                Of("Path", context.Request.Path.Value),
                Of("Status", status),
                Of("Milliseconds", (long)milliseconds),
                Of("AccountId", context.User.FindFirstValue(ClaimTypes.NameIdentifier)),
            ];
            line.EnrichDiagnosticContext = (also, context) => also.Set("RequestId", context.TraceIdentifier);
            line.GetLevel = (context, _, fault) => fault is null && IsRoutine(context) ? LogEventLevel.Debug : LogEventLevel.Information;
        });
    }

    /// <summary>
    /// Files, the socket of a circuit that ended as it should, and the question that a load balancer asks every few seconds as long as
    /// it is told that all is well.
    /// </summary>
    private static bool IsRoutine(HttpContext context) => PublicFile.IsAsked(context) || context.Response.StatusCode switch
    {
        StatusCodes.Status101SwitchingProtocols => true,
        StatusCodes.Status200OK => context.Request.Path.StartsWithSegments(HealthEndpoints.Root, StringComparison.Ordinal),
        _ => false,
    };

    private static Task ShowId(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[IdHeader] = context.TraceIdentifier;
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static LogEventProperty Of(string name, object? value) => new(name, new ScalarValue(value));
}
