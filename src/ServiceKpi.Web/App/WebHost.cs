using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ServiceKpi.Web.App;

/// <summary>Composes the web application.</summary>
internal static class WebHost
{
    /// <summary>The application on a database that is ready to use.</summary>
    /// <param name="database">The database.</param>
    /// <param name="urls">Where to listen; several are divided by semicolons.</param>
    /// <param name="adjust">Changes to the services, such as another clock in tests.</param>
    /// <param name="settings">Settings that go before those of the installation.</param>
    /// <exception cref="SettingsException">The settings make no sense or are not safe.</exception>
    public static WebApplication Build(
        DatabaseOptions database,
        string urls,
        Action<IServiceCollection>? adjust = null,
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        // The files of the application lie beside it, wherever it is started from. It is never in development: that would
        // show exceptions to visitors.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        var site = ListenAddress.At(urls, builder.Configuration);
        builder.WebHost.UseUrls([.. site.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseStaticWebAssets();
        builder.Host.UseDefaultServiceProvider(services => services.ValidateScopes = true);
        builder.Services.AddProductLog(builder.Configuration);
        builder.Services.AddProduct(database, builder.Configuration);
        builder.Services.AddSingleton(Settings.Mail(builder.Configuration));
        builder.Services.AddSingleton(Settings.Webhooks(builder.Configuration));
        builder.Services.AddDashboard();
        builder.Services.AddCompression();
        builder.Services.AddSite(site, Listening);
        builder.Services.AddAccessControl();
        builder.Services.AddRateLimits(Settings.RateLimits(builder.Configuration));
        builder.Services.PostConfigure<CircuitOptions>(circuits => circuits.DetailedErrors = false);
        adjust?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseTrustedProxies(site);
        app.UseRequestLog();
        app.UseResponseCompression();
        app.UseVisitor();
        app.UseSecurityHeaders();
        app.UseVisitorLanguage();
        app.UseFaultPages();
        app.UseSiteGate();
        app.UseSignIn();
        app.UseRateLimiter();
        app.MapDashboard();
        return app;
    }

    private static string Listening(IServiceProvider services) =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}

/// <summary>What every command and the web application need of the layers below.</summary>
internal static class Product
{
    public static IServiceCollection AddProduct(this IServiceCollection services, DatabaseOptions options, IConfiguration settings) =>
        services
            .AddKpiData(options)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new ConfiguredOrganisation(Settings.Organisation(settings)))
            .AddSingleton(Settings.ImportLimits(settings))
            .AddTransient<KpiReportBuilder>();
}
