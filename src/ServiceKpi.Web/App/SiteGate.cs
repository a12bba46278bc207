using Microsoft.AspNetCore.HttpOverrides;

namespace ServiceKpi.Web.App;

/// <summary>Lets in what came to the site's own name, and from beyond this machine only what came by https.</summary>
internal static class SiteGate
{
    private static readonly TimeSpan HttpsOnly = TimeSpan.FromDays(365);

    public static void AddSite(this IServiceCollection services, SiteOptions options, Func<IServiceProvider, string> listening)
    {
        services.AddSingleton(sp => new Site(options, () => listening(sp)));
        services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (HttpsOnly, true));
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in options.TrustedProxies)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
    }

    /// <summary>Takes the word of trusted proxies; without any the headers mean nothing.</summary>
    public static void UseTrustedProxies(this WebApplication app, SiteOptions options)
    {
        // With no known proxy at all the middleware would believe everybody.
        if (options.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    public static void UseSiteGate(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<Site>();
        if (!site.IsLocal)
        {
            app.UseHsts();
        }

        app.Use((context, next) => CheckAsync(site, context, next));
    }

    private static Task CheckAsync(Site site, HttpContext context, RequestDelegate next)
    {
        var request = context.Request;

        // A load balancer asks directly, without the site's name and without https.
        if (request.Path.StartsWithSegments(HealthEndpoints.Root, StringComparison.Ordinal))
        {
            return next(context);
        }

        if (!site.HasHost(request.Host))
        {
            return FaultPage.WriteAsync(context, StatusCodes.Status400BadRequest, "fault.host");
        }

        if (site.IsLocal || request.IsHttps)
        {
            return next(context);
        }

        if (site.RedirectsToHttps && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location =
                site.Address.GetLeftPart(UriPartial.Authority) + request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
            return Task.CompletedTask;
        }

        return FaultPage.WriteAsync(context, StatusCodes.Status400BadRequest, "fault.https");
    }
}
