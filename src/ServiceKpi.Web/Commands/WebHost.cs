using ServiceKpi.Data;

namespace ServiceKpi.Web.Commands;

/// <summary>Composes the web application.</summary>
public static class WebHost
{
    /// <summary>The application on a database that is ready to use.</summary>
    /// <param name="database">The database.</param>
    /// <param name="url">Where to listen.</param>
    /// <param name="adjust">Changes to the services, such as another clock in tests.</param>
    public static WebApplication Build(DatabaseOptions database, string url, Action<IServiceCollection>? adjust = null)
    {
        // The files of the application lie beside it, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(url);
        builder.Configuration["AllowedHosts"] ??= "127.0.0.1;localhost";
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddProductLog(builder.Configuration);
        Database.AddProduct(builder.Services, database, builder.Configuration);
        builder.Services.AddDashboard();
        adjust?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapDashboard();
        return app;
    }
}
