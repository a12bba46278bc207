namespace ServiceKpi.Web.Features.Pace;

/// <summary>Where a month will land.</summary>
internal sealed class PaceFeature : Feature
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddTransient<PaceReader>();
        services.AddTransient<PaceLoader>();
        services.AddTransient<PaceFormatter>();
    }
}
