using ServiceKpi.Domain.Rows;
using ServiceKpi.Web.Export;
using ServiceKpi.Web.Format;

namespace ServiceKpi.Web.Components.Rows;

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
