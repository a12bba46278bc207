namespace ServiceKpi.Web.Features.Search;

/// <summary>Finds pages, outlets and KPIs by what one types.</summary>
internal sealed class SearchFeature : Feature
{
    public override void AddServices(IServiceCollection services) => services.AddScoped<Finder>();
}
