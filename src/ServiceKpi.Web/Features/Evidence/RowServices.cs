namespace ServiceKpi.Web.Features.Evidence;

/// <summary>Registers what lists the rows behind numbers.</summary>
internal static class RowServices
{
    public static void AddRows(this IServiceCollection services)
    {
        services.AddScoped<RowBook>();
        services.AddScoped<RowReader>();
        services.AddTransient<RowColumns>();
        services.AddTransient<RowHeader>();
        services.AddTransient<RowFiles>();
        services.AddTransient<CellFormatter>();
    }
}
