using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceKpi.Web.Features.Notices;

/// <summary>The messages that the application sends by itself.</summary>
internal sealed class NoticesFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationList.Settings, 11, MessagesPage.Path, "messages.title"),
        new(NavigationList.Settings, 12, WebhooksPage.Path, "webhooks.title"),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton(new MailOptions());
        services.AddSingleton<IMailer, SmtpMailer>();
        services.AddSingleton<MailProof>();
        services.AddScoped<INoticeWriter, ConfirmationWriter>();
        services.AddScoped<INoticeWriter, TestWriter>();
        services.TryAddSingleton(new WebhookOptions());
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<INoticeCarrier, MailCarrier>();
        services.AddSingleton<INoticeCarrier, WebhookCarrier>();
        services.AddSingleton<NoticeSender>();
        services.AddHostedService(provider => provider.GetRequiredService<NoticeSender>());
    }
}
