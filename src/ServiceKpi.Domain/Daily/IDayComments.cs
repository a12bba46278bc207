namespace ServiceKpi.Domain.Daily;

/// <summary>Keeps what managers remark on days.</summary>
public interface IDayComments
{
    /// <summary>The comments on a day, the oldest first.</summary>
    Task<IReadOnlyList<DayComment>> ReadAsync(int outletId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The latest comments on the outlets, the newest first.</summary>
    Task<IReadOnlyList<DayComment>> LatestAsync(
        IReadOnlyCollection<int> outletIds, int count, CancellationToken cancellationToken);

    /// <summary>Adds a comment.</summary>
    Task AddAsync(DayComment comment, Because why, CancellationToken cancellationToken);
}
