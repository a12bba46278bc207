namespace ServiceKpi.Domain.Attention;

/// <summary>Somebody has seen to something that needed attention, and says so. It does not come up again.</summary>
public sealed class Dismissal
{
    /// <summary>The longest key, in characters.</summary>
    public const int KeyLength = 200;

    /// <summary>The longest note, in characters.</summary>
    public const int NoteLength = TextLimits.AttentionNote;

    /// <summary>Makes a dismissal.</summary>
    /// <exception cref="ArgumentException">The key, name or note is blank or too long.</exception>
    public Dismissal(string key, int? outletId, string who, DateTime at, string note)
    {
        Key = Text.Required(key, nameof(key), KeyLength);
        OutletId = outletId;
        Who = Text.Required(who, nameof(who));
        At = at;
        Note = Text.Required(note, nameof(note), NoteLength);
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

    /// <summary>What they say about it.</summary>
    public string Note { get; private set; }
}

/// <summary>Keeps what somebody has seen to.</summary>
public interface IDismissals
{
    /// <summary>What was seen to at the outlets since then, the latest first.</summary>
    Task<IReadOnlyList<Dismissal>> SinceAsync(
        IReadOnlyCollection<int> outletIds, DateTime since, CancellationToken cancellationToken);

    /// <summary>Writes down that somebody has seen to it. When a colleague was first, theirs stands.</summary>
    Task AddAsync(Dismissal dismissal, Because why, CancellationToken cancellationToken);

    /// <summary>Takes it back, so that it comes up again; nothing happens when it is gone already.</summary>
    Task RemoveAsync(string key, Because why, CancellationToken cancellationToken);
}
