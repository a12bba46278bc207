namespace ServiceKpi.Domain.Attention;

/// <summary>
/// Somebody has seen to something that needed attention: it is done and does not come up again, or it is snoozed and comes back by
/// itself on a day.
/// </summary>
public sealed class Dismissal
{
    /// <summary>The longest key, in characters.</summary>
    public const int KeyLength = 200;

    /// <summary>The longest note, in characters.</summary>
    public const int NoteLength = TextLimits.AttentionNote;

    /// <summary>Makes a dismissal.</summary>
    /// <param name="key">What was seen to.</param>
    /// <param name="outletId">The outlet.</param>
    /// <param name="who">Who has seen to it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="note">What they say about it; nothing when it is blank.</param>
    /// <param name="until">The day on which it comes up again; none when it is done.</param>
    /// <exception cref="ArgumentException">The key or name is blank, or one of the texts is too long.</exception>
    public Dismissal(string key, int? outletId, string who, DateTime at, string? note = null, DateOnly? until = null)
    {
        Key = Text.Required(key, nameof(key), KeyLength);
        OutletId = outletId;
        Who = Text.Required(who, nameof(who));
        At = at;
        Note = Text.Optional(note, nameof(note), NoteLength) ?? "";
        Until = until;
    }

    /// <summary>The order of the dismissals.</summary>
    public long Id { get; private set; }

    /// <summary>What was seen to: its kind, outlet, KPI and days. There is one dismissal of a key.</summary>
    public string Key { get; private set; }

    /// <summary>The outlet; none for the whole chain.</summary>
    public int? OutletId { get; private set; }

    /// <summary>The name, as it was then, of who has seen to it.</summary>
    public string Who { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>What they say about it; empty when they say nothing.</summary>
    public string Note { get; private set; }

    /// <summary>The day at the outlet on which it comes up again; none when it is done.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>True on the days on which it keeps off the list what it is about.</summary>
    /// <param name="today">Today at the outlet.</param>
    public bool HoldsOn(DateOnly today) => Until is not { } until || today < until;

    /// <summary>
    /// Takes what somebody said later. What is done stays as the first has said it; what is snoozed can be done, or snoozed anew.
    /// </summary>
    public void GiveWayTo(Dismissal later)
    {
        ArgumentNullException.ThrowIfNull(later);
        if (Until is not null)
        {
            (Who, At, Note, Until) = (later.Who, later.At, later.Note, later.Until);
        }
    }
}

/// <summary>Keeps what somebody has seen to.</summary>
public interface IDismissals
{
    /// <summary>What was seen to at the outlets since then, the latest first.</summary>
    Task<IReadOnlyList<Dismissal>> SinceAsync(
        IReadOnlyCollection<int> outletIds, DateTime since, CancellationToken cancellationToken);

    /// <summary>
    /// Writes down that somebody has seen to all of these, or to none. Of what is done already the first stands; a snooze gives way.
    /// </summary>
    Task AddAsync(IReadOnlyCollection<Dismissal> dismissals, Because why, CancellationToken cancellationToken);

    /// <summary>
    /// Takes back what was written down in one act, so that it comes up again; nothing happens to what is gone already, or what somebody
    /// has said at another time.
    /// </summary>
    /// <param name="keys">What was seen to.</param>
    /// <param name="at">When that was, UTC.</param>
    /// <param name="why">Who takes it back.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task RemoveAsync(IReadOnlyCollection<string> keys, DateTime at, Because why, CancellationToken cancellationToken);
}
