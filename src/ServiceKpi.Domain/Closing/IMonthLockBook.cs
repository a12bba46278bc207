namespace ServiceKpi.Domain.Closing;

/// <summary>Locks months, and unlocks them for a reason.</summary>
public interface IMonthLockBook
{
    /// <summary>The locked months, the latest first.</summary>
    Task<IReadOnlyList<MonthLock>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Locks the month of a day; a month that is locked stays so.</summary>
    Task LockAsync(DateOnly month, Because why, CancellationToken cancellationToken);

    /// <summary>Unlocks the month of a day.</summary>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    Task UnlockAsync(DateOnly month, Because why, CancellationToken cancellationToken);
}
