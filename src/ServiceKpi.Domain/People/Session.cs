using System.Security.Cryptography;
using System.Text;

namespace ServiceKpi.Domain.People;

/// <summary>A sign-in of somebody in one browser. It lives as long as it is stored and its account keeps the stamp.</summary>
public sealed class Session
{
    /// <summary>The longest name of a browser, in characters.</summary>
    public const int BrowserLength = 60;

    /// <summary>The length of <see cref="Id"/>.</summary>
    public const int IdLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>The longest a sign-in lasts, however often it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>How long one lasts unused that is not to be kept.</summary>
    public static readonly TimeSpan Unused = TimeSpan.FromHours(12);

    /// <summary>How exactly <see cref="SeenAt"/> is known.</summary>
    public static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(15);

    /// <summary>What it is known by: the hash of a secret that only the browser has.</summary>
    public required string Id { get; init; }

    /// <summary>Who signed in.</summary>
    public required int AccountId { get; init; }

    /// <summary>The stamp of the account at that time; a renewed one ends every sign-in before.</summary>
    public required string Stamp { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>About when it was last used, UTC.</summary>
    public required DateTime SeenAt { get; init; }

    /// <summary>The kind of browser, such as <c>Firefox · Windows</c>; empty when it does not say.</summary>
    public required string Browser { get; init; }

    /// <summary>How they signed in.</summary>
    public required WayIn Way { get; init; }

    /// <summary>True when it is to outlast the browser.</summary>
    public required bool IsKept { get; init; }

    /// <summary>True when a second factor was shown, or a passkey, which is two.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>True while the account has this stamp and it did not begin too long ago.</summary>
    /// <remarks>Compared here: what a database takes for equal depends on its collation.</remarks>
    public bool IsLiving(string? stamp, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Stamp.Equals(stamp, StringComparison.Ordinal) && clock.GetUtcNow().UtcDateTime - StartedAt <= Longest;
    }

    /// <summary>What the session of a secret is known by.</summary>
    public static string IdOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>How somebody signed in.</summary>
public enum WayIn
{
    /// <summary>With a password.</summary>
    Password,

    /// <summary>With a passkey.</summary>
    Passkey,

    /// <summary>By the link of an invitation or reset.</summary>
    Invitation,

    /// <summary>By the link that makes the first admin.</summary>
    Setup,
}

/// <summary>Keeps the sign-ins that live.</summary>
public interface ISessions
{
    /// <summary>Keeps a new one.</summary>
    Task StartAsync(Session session, CancellationToken cancellationToken);

    /// <summary>One of them; none when it has ended.</summary>
    Task<Session?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Those of an account that live, the last used first.</summary>
    Task<IReadOnlyList<Session>> AllAsync(int accountId, CancellationToken cancellationToken);

    /// <summary>Ends one of an account.</summary>
    Task EndAsync(int accountId, string id, CancellationToken cancellationToken);

    /// <summary>Keeps when sessions were last seen, and forgets those that are over.</summary>
    Task TidyAsync(IReadOnlyDictionary<string, DateTime> seen, CancellationToken cancellationToken);
}
