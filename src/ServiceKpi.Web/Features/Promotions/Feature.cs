namespace ServiceKpi.Web.Features.Promotions;

/// <summary>Promotion events and what they brought.</summary>
internal sealed class PromotionsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Results, 7, "/events", "nav.events", "megaphone")];

    public override void AddServices(IServiceCollection services)
    {
        services.AddTransient<EventFormatter>();
        services.AddTransient<EventEffectReader>();
    }
}
