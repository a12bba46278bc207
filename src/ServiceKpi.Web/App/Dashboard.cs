using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceKpi.Web.App;

/// <summary>The dashboard: pages over the Domain's ports, which somebody else registers.</summary>
internal static class Dashboard
{
    private const int MostFields = 4096;

    /// <summary>Registers what the pages need.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddLocalization();
        // The matrix of targets: two fields a cell, where no script leaves out what was not changed.
        services.Configure<FormOptions>(options => options.ValueCountLimit = MostFields);
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<KpiReportBuilder>();
        services.AddHealth();
        services.AddApiDocument();
        services.AddSingleton<PublicVisitor>();
        services.AddTransient<PublishedStandards>();
        services.AddUi();
        services.AddSingleton(new NavigationEntries(FeatureList.All));
        foreach (var feature in FeatureList.All)
        {
            feature.AddServices(services);
        }

        services.Configure<RequestLocalizationOptions>(Localize);
        return services;
    }

    /// <summary>Speaks the visitor's language; the API and its numbers are the same in every language.</summary>
    public static void UseVisitorLanguage(this WebApplication app) =>
        app.UseWhen(
            context => !IsApi(context),
            pages => pages.UseRequestLocalization());

    /// <summary>Puts the pages, their files and the choices of language and theme into the pipeline.</summary>
    public static WebApplication MapDashboard(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.Use(LeaveApiStatusAlone);
        app.Use(AskForStatusPage);
        app.UseRights();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        ThemeSheet.Map(app);
        app.MapSignOut();
        app.MapPasskeyOptions();
        app.MapPreferences();
        app.MapHealth();
        app.MapApiDocument();
        app.MapPublicPages();
        foreach (var feature in FeatureList.All)
        {
            feature.Map(app);
        }

        // Every answer says already that no page may be framed.
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(circuits => circuits.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    internal static bool IsApi(HttpContext context) => Problems.AreAnswered(context.Request);

    private static Task LeaveApiStatusAlone(HttpContext context, RequestDelegate next)
    {
        if ((IsApi(context) || context.GetEndpoint()?.Metadata.GetMetadata<OwnStatus>() is not null) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }

    /// <summary>A page that stands in for a refused post is asked for, and not posted to.</summary>
    private static Task AskForStatusPage(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    private static void Localize(RequestLocalizationOptions options)
    {
        CultureInfo[] languages = [.. Preferences.Languages.Values.Select(CultureInfo.GetCultureInfo)];
        options.DefaultRequestCulture = new RequestCulture(languages[0]);
        options.SupportedCultures = languages;
        options.SupportedUICultures = languages;
        options.RequestCultureProviders = [new CookieRequestCultureProvider(), new LanguageHeader()];
    }
}

/// <summary>Every feature of the application. One that is not here does not exist.</summary>
internal static class FeatureList
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        new BoardsFeature(), new DailyFeature(), new DeskFeature(), new CustomersFeature(), new StandardsFeature(), new SurveysFeature(), new ImprovementsFeature(), new NoticesFeature(), new AlertsFeature(), new DigestsFeature(), new AttentionFeature(), new VerdictsFeature(), new PromotionsFeature(), new TargetsFeature(),
        new PeopleFeature(), new SettingsFeature(), new OutletsFeature(), new HolidaysFeature(), new ScoreFeature(), new ClosingFeature(),
        new ImportFeature(), new AuditFeature(), new EvidenceFeature(), new PaceFeature(), new WhyFeature(), new StartFeature(),
        new SearchFeature(), new DownloadsFeature(), new ValuesFeature(),
    ];
}
