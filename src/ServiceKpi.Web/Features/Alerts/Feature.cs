using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceKpi.Web.Features.Alerts;

/// <summary>What people want to be told of when it goes wrong.</summary>
internal sealed class AlertsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Results, 10, AlertsPage.Path, "alerts.title", "bell")];

    public override void AddServices(IServiceCollection services)
    {
        services.TryAddScoped<AlertJudge>();
        services.AddTransient<AlertFormatter>();
        services.AddScoped<INoticeWriter, AlertWriter>();
        services.AddSingleton<AlertUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<AlertUpkeep>());
    }
}
