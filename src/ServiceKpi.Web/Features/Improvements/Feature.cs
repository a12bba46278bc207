namespace ServiceKpi.Web.Features.Improvements;

/// <summary>What was changed so that a number gets better, and whether it did.</summary>
internal sealed class ImprovementsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationList.Results, 8, ImprovementsPage.Path, "improvements.title", "up-trend") { Opens = who => who.Role is Role.Manager or Role.Admin },
    ];

    public override void AddServices(IServiceCollection services) => services.AddTransient<ImprovementEffects>();
}
