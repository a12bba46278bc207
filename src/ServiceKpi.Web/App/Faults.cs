using Microsoft.AspNetCore.Diagnostics;

namespace ServiceKpi.Web.App;

/// <summary>Answers calmly when a request fails: what went wrong is in the log, under the id that the page shows.</summary>
internal static class Faults
{
    private const int RetrySeconds = 30;

    public static void UseFaultPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync, AllowStatusCode404Response = true });
        app.Use(ForgetWhoHasLeftAsync);
    }

    /// <summary>What is cut off because the visitor has left is no fault, whatever a database calls it.</summary>
    private static async Task ForgetWhoHasLeftAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (DatabaseFault.IsLost(fault) && context.RequestAborted.IsCancellationRequested)
        {
            throw new OperationCanceledException("The visitor has left.", fault, context.RequestAborted);
        }
    }

    private static Task AnswerAsync(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is not { } fault || !DatabaseFault.IsLost(fault))
        {
            return FaultPage.WriteAsync(context, StatusCodes.Status500InternalServerError, "fault.error");
        }

        context.Response.Headers.RetryAfter = RetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return FaultPage.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "fault.database");
    }
}
