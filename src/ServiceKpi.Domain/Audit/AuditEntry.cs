namespace ServiceKpi.Domain.Audit;

/// <summary>One change: who, when, from where, what, before and after. Written once, never changed or removed.</summary>
public sealed class AuditEntry
{
    /// <summary>The longest key and the longest reason, in characters.</summary>
    public const int KeyLength = 400;

    /// <summary>Makes an entry.</summary>
    /// <param name="at">When, UTC.</param>
    /// <param name="actor">Who, and from where.</param>
    /// <param name="what">The kind of thing, such as <c>day</c> or <c>account</c>.</param>
    /// <param name="key">Which one, such as <c>2026-11-20</c> or the name of an account.</param>
    /// <param name="action">What was done.</param>
    /// <exception cref="ArgumentException">A text is blank or too long.</exception>
    public AuditEntry(DateTime at, Actor actor, string what, string key, AuditAction action)
    {
        ArgumentNullException.ThrowIfNull(actor);
        At = at;
        AccountId = actor.AccountId;
        Who = Text.Required(actor.Name, nameof(actor));
        Origin = Text.Required(actor.Origin, nameof(actor));
        What = Text.Required(what, nameof(what));
        Key = Text.Required(key, nameof(key), KeyLength);
        Action = action;
    }

    // The mapper's, which does not know actors.
    private AuditEntry(DateTime at, string who, string origin, string what, string key, AuditAction action)
        : this(at, new Actor(null, who, origin), what, key, action)
    {
    }

    /// <summary>The order of the changes.</summary>
    public long Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The account of who did it; none when it was not a person who signed in.</summary>
    public int? AccountId { get; private set; }

    /// <summary>The name, as it was then, of who did it.</summary>
    public string Who { get; private set; }

    /// <summary>From where: an address of the network, or the command line.</summary>
    public string Origin { get; private set; }

    /// <summary>The kind of thing.</summary>
    public string What { get; private set; }

    /// <summary>Which one.</summary>
    public string Key { get; private set; }

    /// <summary>The outlet it belongs to, if any.</summary>
    public int? OutletId { get; init; }

    /// <summary>The day it is about, if any.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What was done.</summary>
    public AuditAction Action { get; private set; }

    /// <summary>What was there, as a JSON object of what changed; none when it is new.</summary>
    public string? Before { get; init; }

    /// <summary>What is there now, as a JSON object of what changed; none when it is gone.</summary>
    public string? After { get; init; }

    /// <summary>Why, in the words of who did it.</summary>
    public string? Reason { get; init; }
}

/// <summary>What was done.</summary>
public enum AuditAction
{
    /// <summary>It was not there before.</summary>
    Created,

    /// <summary>It was there and is another now.</summary>
    Changed,

    /// <summary>It is no longer there.</summary>
    Deleted,

    /// <summary>A file was imported.</summary>
    Imported,
}

/// <summary>Which changes somebody looks for; what is null does not matter.</summary>
public sealed record AuditFilter
{
    /// <summary>The kind of thing.</summary>
    public string? What { get; init; }

    /// <summary>A part of the key.</summary>
    public string? Key { get; init; }

    /// <summary>A part of the name of who did it.</summary>
    public string? Who { get; init; }

    /// <summary>The outlet.</summary>
    public int? OutletId { get; init; }

    /// <summary>The earliest instant, UTC, included.</summary>
    public DateTime? From { get; init; }

    /// <summary>The latest instant, UTC, not included.</summary>
    public DateTime? Before { get; init; }

    /// <summary>Only changes before the one with this id: the next page.</summary>
    public long? BeforeId { get; init; }
}

/// <summary>Reads what was changed by whom.</summary>
public interface IAuditReader
{
    /// <summary>The changes that the filter lets through, the newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditFilter filter, int count, CancellationToken cancellationToken);

    /// <summary>The changes of a day's figures, the newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> OfDayAsync(int outletId, DateOnly day, CancellationToken cancellationToken);
}
