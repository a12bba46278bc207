namespace ServiceKpi.Web.Features.Start;

/// <summary>What leads from an empty installation to the first own numbers.</summary>
internal sealed class StartFeature : Feature
{
    public override void AddServices(IServiceCollection services) => services.AddTransient<StartReader>();
}
