using System.Globalization;
using System.Text.Encodings.Web;
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

/// <summary>
/// Says that a request was not answered. It is plain text put into plain HTML: whatever else is broken, this needs nothing
/// but words.
/// </summary>
internal static class FaultPage
{
    private static readonly string[] Sheets = ["tokens", "base", "frame", "menus", "pages"];

    /// <summary>Answers with a status and the words <c>NAME.title</c> and <c>NAME.text</c>; an API gets problem details.</summary>
    public static Task WriteAsync(HttpContext context, int status, string name)
    {
        var words = context.RequestServices.GetRequiredService<Texts>();
        if (Dashboard.IsApi(context))
        {
            return Results.Problem(
                title: words[$"{name}.title"],
                detail: words[$"{name}.text"],
                statusCode: status,
                extensions: [KeyValuePair.Create("requestId", (object?)context.TraceIdentifier)]).ExecuteAsync(context);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsync(Html(context, words, name), context.RequestAborted);
    }

    private static string Html(HttpContext context, Texts words, string name)
    {
        var encoder = HtmlEncoder.Default;
        string Say(string key) => encoder.Encode(words[key]);
        var sheets = string.Concat(Sheets.Select(s => $"""<link rel="stylesheet" href="/css/{s}.css">"""));
        return $"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}" data-theme="{Preferences.ThemeOf(context)}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" type="image/svg+xml" href="/icon.svg">{sheets}<title>{Say($"{name}.title")} · ServiceKpi</title></head>
            <body><main id="main"><h1>{Say($"{name}.title")}</h1><p>{Say($"{name}.text")}</p>
            <p><a class="button" href="/">{Say("nav.overview")}</a></p>
            <p class="muted">{Say("fault.id")} <code>{encoder.Encode(context.TraceIdentifier)}</code></p></main></body></html>
            """;
    }
}
