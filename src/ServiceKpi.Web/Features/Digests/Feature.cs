using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceKpi.Web.Features.Digests;

/// <summary>How the last week was, as a page and as mail.</summary>
internal sealed class DigestsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Results, 9, DigestLines.Page, "digest.title", "calendar")];

    public override void AddServices(IServiceCollection services)
    {
        services.TryAddScoped<DigestBuilder>();
        services.AddTransient<DigestLines>();
        services.AddScoped<INoticeWriter, DigestWriter>();
        services.AddSingleton<DigestUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<DigestUpkeep>());
    }
}
