namespace ServiceKpi.Web.Features.Outlets;

/// <summary>The outlets of the organisation: their names, zones and opening hours.</summary>
internal sealed class OutletsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Settings, 2, "/settings/outlets", "settings.outlets")];

    public override void Map(IEndpointRouteBuilder app) => app.MapOutlets();
}
