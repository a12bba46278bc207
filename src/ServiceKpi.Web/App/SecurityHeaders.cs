namespace ServiceKpi.Web.App;

/// <summary>What a browser is told about every answer.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// What a page may load and do: its own files, and nothing that stands in the page itself but the <c>style</c> of an element, by which
    /// MudBlazor places what it draws. Such a style runs nothing and loads nothing: images and fonts have rules of their own.
    /// A <c>blob:</c> is a photograph that the page itself makes smaller before it is sent.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private const string Permissions =
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), "
        + "publickey-credentials-create=(self), publickey-credentials-get=(self)";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // Last of all, because an error page begins by removing the headers.
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!PublicFile.IsAsked(context))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
