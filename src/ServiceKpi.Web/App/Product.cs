namespace ServiceKpi.Web.App;

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
