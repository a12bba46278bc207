namespace ServiceKpi.Domain.Notices;

/// <summary>
/// A message that the application sends by itself. It is stored in the transaction of what causes it and sent afterwards. It says what it is
/// about and not what is written: that is found out when it is sent, from what is true then. Programs alone are told what was true when it happened.
/// </summary>
public sealed class Notice
{
    /// <summary>The longest key, in characters.</summary>
    public const int KeyLength = 400;

    /// <summary>The length of what a receiver knows it by, in characters.</summary>
    public const int UidLength = 32;

    /// <summary>The longest fault, in characters; what is longer is cut, since it is somebody else's text.</summary>
    public const int FaultLength = 300;

    /// <summary>Whoever has taken it to send it has so long; then somebody else may.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>What has ended is kept so long, so that nothing is sent twice for one cause.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    /// <summary>How long is waited after each failure; after one more it is given up.</summary>
    public static IReadOnlyList<TimeSpan> Pauses { get; } =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12)];

    /// <summary>Makes a message that waits to be sent.</summary>
    /// <param name="kind">What kind of message it is.</param>
    /// <param name="key">What it is about, so that one cause makes one message however often it is looked at.</param>
    /// <param name="about">What whoever writes it needs to know.</param>
    /// <param name="now">When it is made, UTC.</param>
    /// <param name="dueAt">When it is to be sent, UTC; none at once.</param>
    /// <exception cref="ArgumentException">The key is blank or too long.</exception>
    public Notice(NoticeKind kind, string key, string about, DateTime now, DateTime? dueAt = null)
    {
        ArgumentNullException.ThrowIfNull(about);
        Key = Text.Required(key, nameof(key), KeyLength);
        (Uid, Kind, About, MadeAt, NextTryAt) = (Guid.NewGuid().ToString("N"), kind, about, now, dueAt ?? now);
    }

    private Notice() => (Uid, Key, About) = ("", "", "");

    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public long Id { get; private set; }

    /// <summary>What a receiver knows it by, the same at each try: whoever gets it twice can tell.</summary>
    public string Uid { get; private set; }

    /// <summary>What it is about; no two messages have the same.</summary>
    public string Key { get; private set; }

    /// <summary>What kind of message it is.</summary>
    public NoticeKind Kind { get; private set; }

    /// <summary>What whoever writes it needs to know: a token, a number, or a JSON object of its kind.</summary>
    public string About { get; private set; }

    /// <summary>The account it goes to; none where it goes to nobody who works here.</summary>
    public int? AccountId { get; init; }

    /// <summary>The code of the customer it goes to; none where it goes to none.</summary>
    public string? Customer { get; init; }

    /// <summary>The webhook it goes to; none where it goes to none.</summary>
    public int? WebhookId { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>When it is tried next, UTC, as long as it waits; while it is being sent, when somebody else may.</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>What became of it.</summary>
    public NoticeState State { get; private set; }

    /// <summary>When it was sent or given up, UTC; none as long as it waits.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why the last try failed; none when none has.</summary>
    public string? Fault { get; private set; }

    /// <summary>True when it is too old to be sent: what it is about is no news any more, as after mail was not set for months. Programs want what they have missed.</summary>
    public bool IsStale(DateTime now) => FreshFor(Kind) is { } fresh && now - MadeAt > fresh;

    /// <summary>How long a message of a kind is worth sending; none where for ever.</summary>
    private static TimeSpan? FreshFor(NoticeKind kind) => kind switch
    {
        NoticeKind.Question => TimeSpan.FromDays(3),
        NoticeKind.Alert or NoticeKind.Digest => TimeSpan.FromDays(2),
        NoticeKind.Webhook => null,
        _ => TimeSpan.FromDays(1),
    };

    /// <summary>How long is waited after so many tries; none when it is given up.</summary>
    public static TimeSpan? PauseAfter(int tries) => tries <= Pauses.Count ? Pauses[Math.Max(tries, 1) - 1] : null;
}

/// <summary>What a message is.</summary>
public enum NoticeKind
{
    /// <summary>An admin tries whether mail arrives.</summary>
    Test,

    /// <summary>Asks whether an address is the account's.</summary>
    Confirmation,

    /// <summary>Puts a question to a customer.</summary>
    Question,

    /// <summary>Tells somebody that an alert has begun or ended.</summary>
    Alert,

    /// <summary>Tells somebody how the last week was.</summary>
    Digest,

    /// <summary>Reminds somebody of days that are not entered.</summary>
    Reminder,

    /// <summary>Tells a program what has happened; what it is about is the very text that is sent.</summary>
    Webhook,
}

/// <summary>What became of a message.</summary>
public enum NoticeState
{
    /// <summary>It waits to be sent, or is being sent.</summary>
    Waiting,

    /// <summary>Its receiver's server has taken it.</summary>
    Sent,

    /// <summary>It could not be sent, and is not tried any more.</summary>
    GivenUp,

    /// <summary>When it was to be sent there was nothing to say any more, or nobody to say it to.</summary>
    Withdrawn,
}
