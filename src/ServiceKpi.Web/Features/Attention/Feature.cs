using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceKpi.Web.Features.Attention;

/// <summary>What needs attention, and what somebody has seen to.</summary>
internal sealed class AttentionFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Today, 2, AttentionLinks.Page, "nav.attention", "bell") { OnPhone = 1 }];

    public override void AddServices(IServiceCollection services)
    {
        services.TryAddScoped<AttentionFinder>();
        services.TryAddScoped<UnenteredDaysReader>();
        services.AddSingleton<FindingCache>();
        services.AddScoped<AttentionReader>();
        services.AddTransient<AttentionActs>();
        services.AddTransient<FindingFormatter>();
        services.AddTransient<ItemFormatter>();
        services.AddTransient<ReminderWriter>();
        services.AddScoped<INoticeWriter, DayReminderWriter>();
        services.AddSingleton<DayReminders>();
        services.AddHostedService(provider => provider.GetRequiredService<DayReminders>());
    }
}
