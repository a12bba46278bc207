namespace ServiceKpi.Domain.Promotions;

/// <summary>
/// Keeps promotion events. An event with a day in a locked month is neither added nor changed nor removed: its effect and
/// the rule of one a month belong to what was decided when the month was closed.
/// </summary>
public interface IEventBook
{
    /// <summary>An event; null when there is none of the number.</summary>
    Task<StoredEvent?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>Adds an event.</summary>
    /// <returns>
    /// <see cref="Outcome.Stored"/> or <see cref="Outcome.Unchanged"/> with its number, or
    /// <see cref="Outcome.Taken"/>, when another event of the same outlet has the name and the first day, with that of the other.
    /// </returns>
    /// <exception cref="LockedMonthException">It has a day in a locked month.</exception>
    Task<(Outcome Outcome, int Id)> AddAsync(PromotionEvent promotion, Because why, CancellationToken cancellationToken);

    /// <summary>Changes an event.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="seen">The version that was shown to whoever changes it.</param>
    /// <param name="wanted">What it becomes.</param>
    /// <param name="why">Who changes it.</param>
    /// <param name="cancellationToken">Ends the change early.</param>
    /// <exception cref="LockedMonthException">It has, or would have, a day in a locked month.</exception>
    Task<Outcome> ChangeAsync(int id, int seen, PromotionEvent wanted, Because why, CancellationToken cancellationToken);

    /// <summary>Removes an event; <see cref="Outcome.Missing"/> when it is gone already.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="seen">The version that was shown to whoever removes it.</param>
    /// <param name="why">Who removes it.</param>
    /// <param name="cancellationToken">Ends the removal early.</param>
    /// <exception cref="LockedMonthException">It has a day in a locked month.</exception>
    Task<Outcome> RemoveAsync(int id, int seen, Because why, CancellationToken cancellationToken);
}

/// <summary>An event and its version, which grows with each change.</summary>
/// <param name="Event">The event.</param>
/// <param name="Version">The version, 0 or more.</param>
public sealed record StoredEvent(PromotionEvent Event, int Version);
