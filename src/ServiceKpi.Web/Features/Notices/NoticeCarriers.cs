using Microsoft.AspNetCore.DataProtection;

namespace ServiceKpi.Web.Features.Notices;

/// <summary>Brings messages of some kinds to their receivers.</summary>
internal interface INoticeCarrier
{
    /// <summary>What it can bring now.</summary>
    IReadOnlyCollection<NoticeKind> Kinds { get; }

    /// <summary>Brings one. False when there is nothing to say any more, or nobody to say it to.</summary>
    /// <exception cref="NotDeliveredException">It was not taken.</exception>
    Task<bool> CarryAsync(Notice notice, CancellationToken cancellationToken);
}

/// <summary>Has letters written and hands them to the mail server.</summary>
internal sealed class MailCarrier(IMailer mailer, IServiceScopeFactory scopes, TimeProvider clock) : INoticeCarrier
{
    public IReadOnlyCollection<NoticeKind> Kinds
    {
        get
        {
            if (!mailer.IsSet)
            {
                return [];
            }

            using var scope = scopes.CreateScope();
            return [.. scope.ServiceProvider.GetServices<INoticeWriter>().Select(w => w.Kind)];
        }
    }

    public async Task<bool> CarryAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.IsStale(clock.GetUtcNow().UtcDateTime))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetServices<INoticeWriter>().Single(w => w.Kind == notice.Kind).WriteAsync(notice, cancellationToken) is not { } letter)
        {
            return false;
        }

        await mailer.SendAsync(letter, notice.Uid, cancellationToken);
        return true;
    }
}

/// <summary>Signs messages to programs and posts them.</summary>
internal sealed partial class WebhookCarrier(IWebhooks webhooks, WebhookSecrets secrets, WebhookClient client, TimeProvider clock, ILogger<WebhookCarrier> log) : INoticeCarrier
{
    public IReadOnlyCollection<NoticeKind> Kinds { get; } = [NoticeKind.Webhook];

    public async Task<bool> CarryAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.WebhookId is not { } hookId || await webhooks.FindAsync(hookId, cancellationToken) is not { PausedAt: null } hook || Webhook.AddressOf(hook.Address) is not { } address)
        {
            return false;
        }

        var (id, seconds) = ("msg_" + notice.Uid, clock.GetUtcNow().ToUnixTimeSeconds());
        try
        {
            await client.PostAsync(address, id, seconds, WebhookSignature.Of(secrets.Open(hook.Secret), id, seconds, notice.About), notice.About, cancellationToken);
        }
        catch (NotDeliveredException)
        {
            await HeardAsync(hookId, isTaken: false);
            throw;
        }

        await HeardAsync(hookId, isTaken: true);
        return true;
    }

    /// <summary>Whether a receiver answers is found out again with the next message: what is not noted changes nothing about this one.</summary>
    private async Task HeardAsync(int webhook, bool isTaken)
    {
        try
        {
            await webhooks.HeardAsync(webhook, isTaken, CancellationToken.None);
        }
        catch (Exception fault)
        {
            NotNoted(fault, webhook);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Whether webhook {Webhook} answers could not be noted")]
    private partial void NotNoted(Exception fault, int webhook);
}

/// <summary>Seals the secrets of webhooks with the keys of the application.</summary>
internal sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector(nameof(WebhookSecrets));

    /// <summary>The secret as it is stored.</summary>
    public string Seal(string secret) => seal.Protect(secret);

    /// <summary>The secret as its receiver knows it.</summary>
    public string Open(string stored) => seal.Unprotect(stored);
}
