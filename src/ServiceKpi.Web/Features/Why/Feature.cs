namespace ServiceKpi.Web.Features.Why;

/// <summary>What moved a number.</summary>
internal sealed class WhyFeature : Feature
{
    public override void AddServices(IServiceCollection services) => services.AddTransient<WhyFormatter>();
}
