namespace ServiceKpi.Web.Boards;

/// <summary>The pages that put parts of features together.</summary>
internal sealed class BoardsFeature : Feature
{
    public override IReadOnlyList<Place> Places =>
    [
        new(PlaceList.Daily, 2, "/", "nav.overview", "overview"),
        new(PlaceList.Daily, 3, "/outlets", "nav.outlets", "outlet"),
        new(PlaceList.Daily, 4, "/kpis", "nav.kpis", "kpi"),
    ];

    public override void AddServices(IServiceCollection services) => services.AddTransient<OutletTableBuilder>();
}
