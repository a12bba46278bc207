namespace ServiceKpi.Web.Boards;

/// <summary>The pages that put parts of features together.</summary>
internal sealed class BoardsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationList.Results, 1, "/", "nav.overview", "overview") { OnPhone = 2 },
        new(NavigationList.Results, 2, "/outlets", "nav.outlets", "outlet") { OnPhone = 4 },
        new(NavigationList.Results, 3, "/kpis", "nav.kpis", "kpi") { OnPhone = 5 },
        new(NavigationList.Results, 4, "/signs", "nav.signs", "check"),
    ];

    public override void AddServices(IServiceCollection services) => services.AddTransient<OutletTableBuilder>();
}
