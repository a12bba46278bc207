namespace ServiceKpi.Web.Boards;

/// <summary>The pages that put parts of features together.</summary>
internal sealed class BoardsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationList.Daily, 2, "/", "nav.overview", "overview"),
        new(NavigationList.Daily, 3, "/outlets", "nav.outlets", "outlet"),
        new(NavigationList.Daily, 4, "/kpis", "nav.kpis", "kpi"),
    ];

    public override void AddServices(IServiceCollection services) => services.AddTransient<OutletTableBuilder>();
}
