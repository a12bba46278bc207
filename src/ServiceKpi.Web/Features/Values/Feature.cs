namespace ServiceKpi.Web.Features.Values;

/// <summary>The numbers for programs: what KPIs there are, and their values.</summary>
internal sealed class ValuesFeature : Feature
{
    public override void Map(IEndpointRouteBuilder app) => app.MapValues();
}
