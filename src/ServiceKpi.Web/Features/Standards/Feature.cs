namespace ServiceKpi.Web.Features.Standards;

/// <summary>What the organisation demands of its desks: how soon somebody answers, when the work is done, how long nobody is without a word.</summary>
internal sealed class StandardsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Settings, 7, StandardsPage.Path, "standards.title")];

    public override void AddServices(IServiceCollection services) => services.AddHostedService<TimeUpkeep>();
}
