using System.Security.Cryptography;
using System.Text;

namespace ServiceKpi.Domain.Notices;

/// <summary>An address of a program that is told what happens.</summary>
public sealed class Webhook
{
    /// <summary>The longest address, in characters.</summary>
    public const int AddressLength = 400;

    /// <summary>The longest sealed secret, in characters.</summary>
    public const int SecretLength = 500;

    /// <summary>The most webhooks of an organisation.</summary>
    public const int Most = 20;

    /// <summary>A webhook that has failed for so long is paused.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Makes a webhook.</summary>
    /// <param name="address">The address: https, or http on this machine.</param>
    /// <param name="sealedSecret">The secret that signs, sealed by whoever can open it.</param>
    /// <param name="tells">What it is told, at least one thing.</param>
    /// <exception cref="ArgumentException">The address is not such an address, a text is too long, or nothing is told.</exception>
    public Webhook(string address, string sealedSecret, IReadOnlyCollection<WebhookEvent> tells)
    {
        ArgumentNullException.ThrowIfNull(tells);
        Address = AddressOf(address)?.AbsoluteUri ?? throw new ArgumentException("A webhook is told over https, or over http on this machine.", nameof(address));
        Secret = Text.Required(sealedSecret, nameof(sealedSecret), SecretLength);
        Tells = tells.Count == 0 ? throw new ArgumentException("A webhook is told something.", nameof(tells)) : [.. tells.Distinct().Order()];
    }

    private Webhook() => (Address, Secret, Tells) = ("", "", []);

    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The address.</summary>
    public string Address { get; private set; }

    /// <summary>The secret that signs, sealed.</summary>
    public string Secret { get; private set; }

    /// <summary>What it is told.</summary>
    public IReadOnlyList<WebhookEvent> Tells { get; private set; }

    /// <summary>Since when every try has failed, UTC; none when the last one did not.</summary>
    public DateTime? FailingSince { get; private set; }

    /// <summary>Since when it is told nothing, because it has failed for <see cref="Patience"/>, UTC; none while it is.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>The address as it is used; none when it is none that may be.</summary>
    public static Uri? AddressOf(string? text) =>
        text?.Trim() is { Length: > 0 and <= AddressLength } trimmed
        && Uri.TryCreate(trimmed, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0
        && address.AbsoluteUri.Length <= AddressLength
            ? address
            : null;

    /// <summary>It goes on being told.</summary>
    public void Resume() => (FailingSince, PausedAt) = (null, null);
}

/// <summary>What a program may be told.</summary>
public enum WebhookEvent
{
    /// <summary>A ticket was taken in.</summary>
    TicketOpened,

    /// <summary>A ticket was settled.</summary>
    TicketSettled,

    /// <summary>A customer has answered a question, or changed the answer.</summary>
    SurveyAnswered,

    /// <summary>A day was entered or corrected.</summary>
    DayEntered,

    /// <summary>An alert has begun or ended.</summary>
    AlertChanged,
}

/// <summary>The signature of the Standard Webhooks scheme (https://www.standardwebhooks.com), version 1.</summary>
public static class WebhookSignature
{
    /// <summary>The length of a secret.</summary>
    public const int SecretBytes = 32;

    private const string Prefix = "whsec_";

    /// <summary>A new secret, as receivers are given it.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The signature of a message: <c>v1,</c> and the HMAC-SHA256 of id, seconds since 1970 and body, divided by points.</summary>
    /// <param name="secret">The secret as receivers are given it.</param>
    /// <param name="id">The id of the message.</param>
    /// <param name="seconds">When it is sent, in seconds since 1970.</param>
    /// <param name="body">What is sent.</param>
    public static string Of(string secret, string id, long seconds, string body)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var key = Convert.FromBase64String(secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret);
        var signed = Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}.{seconds}.{body}"));
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }
}

/// <summary>Keeps webhooks.</summary>
public interface IWebhooks
{
    /// <summary>All of them with their last messages, the oldest webhook first.</summary>
    /// <param name="most">How many messages of each.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<IReadOnlyList<WebhookFile>> AllAsync(int most, CancellationToken cancellationToken);

    /// <summary>One of them; none when it is gone.</summary>
    Task<Webhook?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>Adds one. <see cref="Outcome.Refused"/> when there are <see cref="Webhook.Most"/>, <see cref="Outcome.Taken"/> when one has the address.</summary>
    Task<Outcome> AddAsync(Webhook webhook, Because why, CancellationToken cancellationToken);

    /// <summary>Removes one, and what waits for it.</summary>
    Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken);

    /// <summary>Tells one again that is paused.</summary>
    Task<Outcome> ResumeAsync(int id, Because why, CancellationToken cancellationToken);

    /// <summary>Sends a message of a webhook once more, under the same id.</summary>
    Task<Outcome> AgainAsync(int id, long noticeId, CancellationToken cancellationToken);

    /// <summary>It has taken a message, or has not. One that has not for <see cref="Webhook.Patience"/> is paused, and what waits for it is given up.</summary>
    Task HeardAsync(int id, bool isTaken, CancellationToken cancellationToken);
}

/// <summary>A webhook with its last messages.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Last">The messages, the last first.</param>
public sealed record WebhookFile(Webhook Webhook, IReadOnlyList<Notice> Last);
