namespace ServiceKpi.Web.Features.Evidence;

/// <summary>The rows behind a number, on a page and as files.</summary>
internal sealed class EvidenceFeature : Feature
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<RowBook>();
        services.AddScoped<RowReader>();
        services.AddTransient<RowColumns>();
        services.AddTransient<RowHeader>();
        services.AddTransient<RowFiles>();
        services.AddTransient<CellFormatter>();
    }

    public override void Map(IEndpointRouteBuilder app) => app.MapRowFiles();
}
