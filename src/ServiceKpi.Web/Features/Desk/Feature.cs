namespace ServiceKpi.Web.Features.Desk;

/// <summary>The service desk: the counter, the work list and the course of each ticket.</summary>
internal sealed class DeskFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationList.Today, 3, DeskLinks.Page, "desk.title", "desk") { OnPhone = 2 },
        new(NavigationList.Settings, 8, GuidancePage.Path, "guidance.title"),
        new(NavigationList.Settings, 9, PlansPage.Path, "plans.title"),
    ];

    public override void Map(IEndpointRouteBuilder app) => app.MapFiles();

    public override void AddServices(IServiceCollection services)
    {
        services.AddTransient<TicketFormatter>();
        services.AddTransient<DeskWork>();
        services.AddSingleton<WorkLists>();
    }
}
