namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>What to do about a location, and why.</summary>
internal sealed class VerdictsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [new(NavigationList.Results, 5, "/verdicts", "nav.verdicts", "map") { Opens = who => who.Role is Role.Manager or Role.Admin }];

    public override void AddServices(IServiceCollection services)
    {
        services.AddTransient<VerdictFormatter>();
        services.AddTransient<MapBuilder>();
    }
}
