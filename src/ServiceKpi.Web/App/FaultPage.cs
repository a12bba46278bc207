using System.Globalization;
using System.Text.Encodings.Web;

namespace ServiceKpi.Web.App;

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
